import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as authority from '../../../src/features/session/authority.ts';
import { floorWhile } from '../../../src/features/session/floor.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import { isAway } from '../../../src/features/session/people.ts';
import { Session } from '../../../src/features/session/schema.ts';
import { move } from '../../../src/features/session/session.ts';
import { nextChange } from '../../../src/features/session/tick.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { cases } from '../../support/cases.ts';
import { accepted } from '../../support/make.ts';
import { type Evening, evening, playEvening, type Step } from './evening.ts';
import { clocks, offersByRound, throughout } from './looking-back.ts';
import { everybody, liveOf } from './wishes.ts';

const runs = 1_000;

/** Looks at a thousand evenings in each test; a failure is shown as the shortest evening that shows it. */
function inEveryEvening(look: (steps: readonly Step[], given: Evening) => void, numRuns = runs): void {
  fc.assert(
    fc.property(evening, (given) => look(playEvening(given), given)),
    { numRuns: cases(numRuns) },
  );
}

function inEveryStep(look: (step: Step) => void, numRuns = runs): void {
  inEveryEvening((steps) => {
    for (const step of steps) look(step);
  }, numRuns);
}

/** What is dear to look at in every step is looked at in fewer evenings. */
const fewer = 200;

describe('in an evening in which anything may happen', () => {
  test('who is here for a whole round is offered a turn before anybody is offered a second', () => {
    inEveryEvening((steps, given) => {
      for (const [at, offers] of offersByRound(steps, given)) {
        const left = steps.some(
          ({ before, after }) => liveOf(before)?.at === at && (liveOf(after)?.at ?? 0) > at,
        );
        const skipped = steps.some(
          ({ move, before, after }) =>
            move.kind === 'move-on' && liveOf(before)?.at === at && liveOf(after)?.at !== at,
        );
        const second = offers.findIndex(
          ({ person, again }, n) => !again && offers.slice(0, n).some((one) => one.person === person),
        );
        if (second === -1 && (!left || skipped)) continue;
        const before = (second === -1 ? offers : offers.slice(0, second)).map(({ person }) => person);
        expect(before).toEqual(expect.arrayContaining([...throughout(steps, given, at)]));
      }
    });
  });

  test('passing, finishing and being moved on leave the same order of the others', () => {
    inEveryStep(({ before, now, move: first }) => {
      const live = liveOf(before);
      // Whoever holds the circle is found by their press: what is looked at here is the order.
      if (live === undefined || first.kind !== 'pass' || live.chair.lost !== null) return;
      const { by } = first;
      const passed = move(before, { kind: 'pass', by }, now);
      const host = live.chair.by === null ? undefined : authority.proveChair(live, live.chair.by);
      if (host?.ok !== true) return;
      expect(passed).toEqual(move(before, { kind: 'move-on', by: host.value, beat: live.beat }, now));
    });
  });

  test('a pause stops every clock, and everything goes on with the same time left', () => {
    fc.assert(
      fc.property(evening, fc.nat(3_000_000), (given, pausedFor) => {
        for (const { after, now } of playEvening(given)) {
          const live = liveOf(after);
          if (live?.chair.by == null || live.pause !== null || live.begunAt === null) continue;
          const keeper = accepted(authority.proveKeeper(live, live.chair.by));
          const paused = { ...after, state: accepted(move(after, { kind: 'pause', by: keeper }, now)) };
          const later = new Date(now.getTime() + pausedFor);
          expect(accepted(move(paused, { kind: 'tick' }, later))).toBe(paused.state);
          const on = accepted(move(paused, { kind: 'resume', by: keeper }, later));
          // Whoever holds the circle has pressed something: nobody looks for them any more.
          const found = { ...live.chair, lost: null };
          expect(clocks(on, later)).toEqual(clocks({ ...live, pauseAsked: null, chair: found }, now));
        }
      }),
      { numRuns: cases(200) },
    );
  });

  test('who goes aside with somebody and would rather stay finds the turn and the time as they were', () => {
    inEveryStep(({ after, now }) => {
      const live = liveOf(after);
      const person = live?.people.find(({ user, away }) => away === null && user !== live.chair.by)?.user;
      if (live?.chair.by == null || live.pause !== null || person === undefined) return;
      const { by: along } = live.chair;
      if (isAway(live, along)) return;
      const later = new Date(now.getTime() + 1_000);
      const does = (from: Session, one: Move) => ({ ...from, state: accepted(move(from, one, later)) });
      const holds = accepted(authority.proveChair(live, along));
      const aside = does(after, { kind: 'care', by: holds, person, along });
      const back = does(aside, { kind: 'rejoin', people: [person, along] });
      const keeper = accepted(authority.proveKeeper(live, along));
      expect(does(back, { kind: 'resume', by: keeper }).state).toMatchObject({
        course: live.course,
        people: live.people,
        bookmarks: live.bookmarks,
      });
    }, fewer);
  });

  test('who steps out and comes back finds their place in every order', () => {
    inEveryStep(({ after, now }) => {
      const live = liveOf(after);
      if (live === undefined || live.pause !== null) return;
      for (const { user } of live.people.filter((one) => one.away === null).slice(0, 2)) {
        if (turnOf(live)?.holder === user || live.chair.by === user) continue;
        const by = accepted(authority.provePresent(live, user));
        const gone = {
          ...after,
          state: accepted(move(after, { kind: 'step-out', by, wants: 'nothing' }, now)),
        };
        const back = accepted(move(gone, { kind: 'come-back', by }, now));
        expect(back).toMatchObject({ course: live.course, people: live.people, bookmarks: live.bookmarks });
      }
    }, fewer);
  });

  test('a press that names another panel than the newest is refused, whatever it wants', () => {
    inEveryStep(({ move, before, outcome }) => {
      const live = liveOf(before);
      if (live === undefined || !('beat' in move) || move.beat === live.beat) return;
      const refusal = live.pause !== null ? 'paused' : live.begunAt === null ? 'not-begun' : 'turn-over';
      expect(outcome).toEqual({ ok: false, refusal });
    });
  });

  test('moving on twice with one panel passes nobody over', () => {
    inEveryStep(({ move: first, outcome, after, now }) => {
      if (!outcome.ok || first.kind !== 'move-on') return;
      const again = move(after, first, now);
      expect(again.ok).toBe(false);
    });
  });

  test('nobody is in line twice, or has the floor and waits, or is in line without being part of it', () => {
    inEveryStep(({ after }) => {
      const live = liveOf(after);
      if (live?.course.kind !== 'round') return;
      const line = [...(live.course.turn === null ? [] : [live.course.turn.holder]), ...live.course.waiting];
      expect(new Set(line).size).toBe(line.length);
      expect(live.people.map(({ user }) => user)).toEqual(expect.arrayContaining([...line]));
    });
  });

  test('in a relay everybody speaks and listens equally often, give or take one', () => {
    inEveryEvening((steps, given) => {
      const moved = steps.some(({ move: { kind } }) =>
        ['leave', 'arrive', 'disconnected', 'step-out', 'listen'].includes(kind),
      );
      if (given.format !== 'empathy-relay' || moved) return;
      for (const { after } of steps) {
        const live = liveOf(after);
        if (live?.course.kind !== 'relay') continue;
        for (const counted of [live.course.spoke, live.course.listened]) {
          const counts = live.people.map(({ user }) => counted.filter((one) => one === user).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  test('whoever has the floor may speak, and in a silence nobody', () => {
    inEveryStep(({ after }) => {
      const live = liveOf(after);
      if (live === undefined || live.pause !== null) return;
      const floor = floorWhile(after, live);
      const holder = turnOf(live)?.holder;
      if (holder !== undefined && floor.kind === 'held') expect(floor.speakers).toContain(holder);
      if (live.phase === 'silence') expect(floor).toMatchObject({ kind: 'held', speakers: [] });
    });
  });

  test('when somebody leaves nothing of them stays', () => {
    inEveryStep(({ move, after, outcome }) => {
      if (move.kind !== 'leave' || !outcome.ok) return;
      expect(JSON.stringify(after.state)).not.toContain(move.person);
    });
  });

  test('it ends, and what is left of it names nobody', () => {
    inEveryEvening((steps) => {
      const end = steps.at(-1)?.after.state;
      expect(end?.phase).toBe('closed');
      for (const person of everybody) expect(JSON.stringify(end)).not.toContain(person);
    });
  });

  test('after a tick the next change lies ahead, and before it nothing changes', () => {
    inEveryStep(({ move: first, now, after }) => {
      const next = nextChange(after, now);
      if (first.kind !== 'tick' || next === undefined) return;
      expect(next > now).toBe(true);
      const justBefore = new Date(next.getTime() - 1);
      if (justBefore >= now) expect(accepted(move(after, { kind: 'tick' }, justBefore))).toBe(after.state);
    });
  });

  test('what is stored is read back as it was', () => {
    inEveryStep(({ after }) => {
      const stored = JSON.parse(JSON.stringify(after.state));
      expect(Session.parse({ ...after, state: stored }).state).toEqual(after.state);
    }, fewer);
  });
});
