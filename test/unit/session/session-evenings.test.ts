import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Session, type State } from '../../../src/features/session/schema.ts';
import { move, nextChange } from '../../../src/features/session/session.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { begun, type Evening, evening, playEvening, roundOf, type Step } from './evening.ts';

/** Looks at 500 evenings in each test; a failure is shown as the shortest evening that shows it. */
function inEveryEvening(look: (steps: readonly Step[], given: Evening) => void): void {
  fc.assert(
    fc.property(evening, (given) => look(playEvening(given), given)),
    { numRuns: 500 },
  );
}

function inEveryStep(look: (step: Step) => void): void {
  inEveryEvening((steps) => {
    for (const step of steps) look(step);
  });
}

const lineOf = (state: State): readonly UserId[] => {
  const round = roundOf(state);
  return round === undefined ? [] : [round.speaker, ...round.waiting];
};

/** Who was given the floor in the share round, turn by turn. */
function offers(steps: readonly Step[], given: Evening): readonly UserId[] {
  const states = [begun(given).state, ...steps.map((step) => step.after.state)];
  const byTurn = new Map<number, UserId>();
  for (const state of states) if (state.phase === 'round') byTurn.set(state.round.turn, state.round.speaker);
  return [...byTurn.values()];
}

describe('in an evening in which anything may happen', () => {
  test('who is here from the start is offered a turn before anybody is offered a second', () => {
    inEveryEvening((steps, given) => {
      const left = new Set(steps.flatMap(({ move }) => (move.kind === 'leave' ? [move.person] : [])));
      const stayed = given.people.filter((person) => !left.has(person));
      const offered = offers(steps, given);
      const second = offered.findIndex((person, n) => offered.indexOf(person) < n);
      const before = second === -1 ? offered : offered.slice(0, second);
      expect(before).toEqual(expect.arrayContaining(stayed));
    });
  });

  test('nobody who stays is offered more than one turn, or two when they kept the first for later', () => {
    inEveryEvening((steps, given) => {
      const left = new Set(steps.flatMap(({ move }) => (move.kind === 'leave' ? [move.person] : [])));
      const kept = steps.flatMap(({ move, outcome, before }) =>
        move.kind === 'later' && outcome.ok && before.state.phase === 'round' ? [move.by] : [],
      );
      const offered = offers(steps, given);
      for (const person of given.people.filter((one) => !left.has(one))) {
        const turns = offered.filter((one) => one === person).length;
        expect(turns).toBe(kept.includes(person) ? 2 : 1);
      }
    });
  });

  test('nobody is speaker and waiting at once, or in line twice, or in line without being here', () => {
    inEveryStep(({ after: { state } }) => {
      const line = lineOf(state);
      expect(new Set(line).size).toBe(line.length);
      if ('present' in state) {
        expect(state.present).toEqual(expect.arrayContaining([...line]));
        expect(new Set(state.present).size).toBe(state.present.length);
        expect(state.present).toEqual(expect.arrayContaining([...(roundOf(state)?.deferred ?? [])]));
      }
    });
  });

  test('a press that names another turn than the running one is refused', () => {
    inEveryStep(({ move, before, outcome }) => {
      const round = roundOf(before.state);
      if (round === undefined || !('turn' in move) || move.turn === round.turn) return;
      expect(outcome).toEqual({ ok: false, refusal: 'turn-over' });
    });
  });

  test('two identical presses count once', () => {
    inEveryStep(({ move: first, outcome, after, now }) => {
      if (!outcome.ok || !('turn' in first)) return;
      const again = first.kind === 'more-time' ? 'minute-given' : 'turn-over';
      const refusal = after.state.phase === 'closed' ? 'session-closed' : again;
      expect(move(after, first, now)).toEqual({ ok: false, refusal });
    });
  });

  test('nothing tells a pass from a turn that was spoken, or from the host moving on', () => {
    inEveryStep(({ before, now, move: first }) => {
      const round = roundOf(before.state);
      if (round === undefined || first.kind !== 'pass') return;
      const [by, turn] = [round.speaker, round.turn];
      const passed = move(before, { kind: 'pass', by, turn }, now);
      expect(passed).toEqual(move(before, { kind: 'done', by, turn }, now));
      expect(passed).toEqual(move(before, { kind: 'move-on', turn }, now));
    });
  });

  test('when somebody leaves, the others keep their order and nothing of who left stays', () => {
    inEveryStep(({ move, before, after, outcome }) => {
      if (move.kind !== 'leave' || !outcome.ok) return;
      expect(JSON.stringify(after.state)).not.toContain(move.person);
      if (before.state.phase !== after.state.phase) return;
      expect(lineOf(after.state)).toEqual(lineOf(before.state).filter((person) => person !== move.person));
    });
  });

  test('it ends, and what is left of it names nobody', () => {
    inEveryEvening((steps) => {
      expect(steps.at(-1)?.after.state).toEqual({ phase: 'closed' });
    });
  });

  test('after a tick the next change lies ahead', () => {
    inEveryStep(({ move, now, after }) => {
      if (move.kind !== 'tick') return;
      const next = nextChange(after);
      expect(next === undefined || next > now).toBe(true);
    });
  });

  test('a tick before the next change leaves the very same state', () => {
    inEveryStep(({ move, now, before, after }) => {
      const due = nextChange(before);
      if (move.kind === 'tick' && due !== undefined && now < due) expect(after.state).toBe(before.state);
    });
  });

  test('turns are counted up through the whole session, one by one', () => {
    inEveryStep(({ before, after }) => {
      const [one, next] = [roundOf(before.state)?.turn, roundOf(after.state)?.turn];
      if (one !== undefined && next !== undefined) expect([one, one + 1]).toContain(next);
    });
  });

  test('the state is the same after it was written down and read back', () => {
    inEveryStep(({ after }) => {
      const written: unknown = JSON.parse(JSON.stringify({ state: after.state, format: after.format }));
      const read = Session.parse({ ...after, ...Object(written) });
      expect(read).toEqual(after);
    });
  });
});
