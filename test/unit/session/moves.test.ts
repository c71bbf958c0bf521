import { describe, expect, test } from 'vitest';
import type { Move } from '../../../src/features/session/moves.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import {
  afterMove,
  ana,
  at2,
  atIn,
  attendee,
  ben,
  cleo,
  dan,
  focusOf,
  hana,
  handsOf,
  inWork,
  liveOf,
  may,
  outcome,
  refused,
  relayOf,
  roundOf,
} from './held.ts';

const live = liveOf();
const turn = (given = {}) => ({ course: roundOf({ turn: turnFor({ holder: ana, ...given }) }) });
const offered = liveOf(turn({ step: 'offered', endsAt: at('19:01:45'), begun: false }));

describe('whoever has the floor', () => {
  const wish = { kind: 'begin-turn', by: may.hold(offered), wish: 'ideas', note: true } as const;

  test('begins with a wish and a note, and may change them while they speak', () => {
    expect(turnOf(afterMove(atIn(offered), wish))).toMatchObject({
      step: 'speaking',
      begun: true,
      wish: 'ideas',
      note: true,
      since: at('19:01'),
      endsAt: at('19:05'),
    });
    expect(turnOf(afterMove(atIn(live), wish))).toMatchObject({
      begun: true,
      wish: 'ideas',
      since: at('19:00'),
    });
  });

  test('may hold it in silence', () => {
    const hold = { kind: 'hold', by: may.hold(offered) } as const;
    expect(turnOf(afterMove(atIn(offered), hold))).toMatchObject({
      step: 'speaking',
      begun: true,
      silent: true,
      endsAt: at('19:05'),
    });
    expect(turnOf(afterMove(atIn(live), hold))).toMatchObject({ silent: true, endsAt: at('19:04') });
  });

  test('hands it on by passing or finishing', () => {
    for (const kind of ['pass', 'done'] as const) {
      const next = afterMove(atIn(live), { kind, by: may.hold(live) });
      expect(next).toMatchObject({ beat: 11, since: at('19:01'), course: { turn: { holder: ben } } });
    }
    expect(outcome(at2({ course: roundOf({ turn: null }) }), { kind: 'pass', by: may.hold(live) })).toEqual(
      refused('turn-over'),
    );
  });

  test('may keep it for later, where that is so, and once', () => {
    const later = { kind: 'later', by: may.hold(live) } as const;
    expect(afterMove(atIn(live), later).course).toMatchObject({ waiting: [cleo, ana], deferred: [ana] });
    expect(outcome(at2({ course: roundOf({ deferred: [ana] }) }), later)).toEqual(refused('kept-already'));
    expect(outcome(at2(turn({ step: 'answers' })), later)).toEqual(refused('turn-over'));
    expect(outcome(at2({ course: relayOf(), at: 2 }, 'empathy-relay'), later)).toEqual(
      refused('no-later-here'),
    );
  });

  test('is answered where the format has that, and then goes on', () => {
    const speaking = { course: handsOf({ turn: turnFor({ holder: ana }) }) };
    const done = { kind: 'done', by: may.hold(live) } as const;
    const answers = afterMove(inWork(speaking), done);
    expect(turnOf(answers)).toMatchObject({
      holder: ana,
      step: 'answers',
      since: at('19:01'),
      endsAt: at('19:03'),
    });
    expect(
      outcome({ ...inWork(), session: { ...inWork().session, state: answers }, live: answers }, done),
    ).toEqual(refused('turn-over'));
    const open = { course: handsOf({ turn: turnFor({ holder: ana, step: 'answers' }) }) };
    expect(turnOf(afterMove(inWork(open), { kind: 'go-on', by: may.hold(live) }))).toBeNull();
    expect(outcome(inWork(speaking), { kind: 'go-on', by: may.hold(live) })).toEqual(refused('turn-over'));
  });
});

describe('a minute more', () => {
  const more = (given: object = {}): Move => ({
    kind: 'more-time',
    by: may.time(live),
    beat: 10,
    extensions: 0,
    ...given,
  });

  test('is given once for each wish, as often as the format has it', () => {
    expect(turnOf(afterMove(atIn(live), more()))).toMatchObject({ endsAt: at('19:05'), extensions: 1 });
    expect(outcome(at2(turn({ extensions: 1 })), more())).toEqual(refused('minute-given'));
    expect(outcome(at2(turn({ extensions: 2 })), more({ extensions: 2 }))).toEqual(refused('no-more-time'));
    expect(outcome(at2(turn({ extensions: 1 })), more({ extensions: 1 })).ok).toBe(true);
  });

  test('is none where no clock of a turn runs', () => {
    expect(outcome(atIn(offered), more())).toEqual(refused('no-turn-now'));
    expect(outcome(at2(turn({ endsAt: null })), more())).toEqual(refused('no-turn-now'));
    expect(outcome(at2({}), more({ beat: 9 }))).toEqual(refused('turn-over'));
    expect(outcome(at2({ course: roundOf({ turn: null }) }), more())).toEqual(refused('turn-over'));
  });
});

describe('whoever listens', () => {
  const by = may.be(live, ben);

  test('nods once, not to themselves, and on the newest panel', () => {
    const nod = { kind: 'nod', by, beat: 10 } as const;
    expect(turnOf(afterMove(atIn(live), nod))?.nods).toEqual([ben]);
    expect(outcome(at2(turn({ nods: [ben] })), nod)).toEqual(refused('nodded-already'));
    expect(outcome(atIn(live), { ...nod, by: may.be(live, ana) })).toEqual(refused('own-turn'));
    expect(outcome(atIn(live), { ...nod, beat: 9 })).toEqual(refused('turn-over'));
    expect(outcome(at2({ course: roundOf({ turn: null }) }), nod)).toEqual(refused('turn-over'));
  });

  test('may step aside for one turn, and is called back by the next', () => {
    const aside = afterMove(atIn(live), { kind: 'aside', by, beat: 10 });
    expect(turnOf(aside)?.aside).toEqual([ben]);
    expect(turnOf(afterMove(atIn(aside), { kind: 'aside', by, beat: 10 }))?.aside).toEqual([ben]);
    const next = afterMove(atIn(aside), { kind: 'done', by: may.hold(aside) });
    expect(next.calledBack).toEqual([ben]);
    expect(afterMove(atIn(next), { kind: 'pass', by: may.hold(next, ben) }).calledBack).toEqual([]);
  });

  test('answers while there is a place', () => {
    const answers = { course: handsOf({ turn: turnFor({ holder: ana, step: 'answers' }) }) };
    const answer = { kind: 'answer', by, beat: 10 } as const;
    expect(turnOf(afterMove(inWork(answers), answer))?.answering).toEqual([ben]);
    const again = inWork({
      course: handsOf({ turn: turnFor({ holder: ana, step: 'answers', answering: [ben] }) }),
    });
    expect(turnOf(afterMove(again, answer))?.answering).toEqual([ben]);
    const full = inWork({
      course: handsOf({ turn: turnFor({ holder: ana, step: 'answers', answering: [hana, cleo, dan] }) }),
    });
    expect(outcome(full, answer)).toEqual(refused('answers-full'));
    expect(outcome(inWork({ course: handsOf({ turn: turnFor({ holder: ana }) }) }), answer)).toEqual(
      refused('no-answers-now'),
    );
    expect(outcome(at2(turn({ step: 'answers' })), answer)).toEqual(refused('no-answers-now'));
  });

  test('volunteers on the newest panel, and names the next where the choice is theirs', () => {
    const open = { course: roundOf({ turn: null, choice: { by: null, until: at('19:03') } }) };
    expect(turnOf(afterMove(at2(open), { kind: 'volunteer', by, beat: 10 }))?.holder).toBe(ben);
    expect(outcome(at2(open), { kind: 'volunteer', by, beat: 9 })).toEqual(refused('turn-over'));
    const named = { course: roundOf({ turn: null, choice: { by: ben, until: at('19:03') } }) };
    const name = { kind: 'name-next', by, beat: 10, person: cleo } as const;
    expect(turnOf(afterMove(at2(named), name))?.holder).toBe(cleo);
    expect(outcome(at2(named), { ...name, beat: 9 })).toEqual(refused('turn-over'));
    expect(outcome(at2(named), { ...name, by: may.be(live, cleo) })).toEqual(refused('not-your-choice'));
    expect(outcome(at2(open), name)).toEqual(refused('not-your-choice'));
    expect(outcome(at2({}), name)).toEqual(refused('turn-over'));
    expect(outcome(at2({ course: { kind: 'plain' } }), name)).toEqual(refused('turn-over'));
    const relay = relayOf({ turn: null, listener: null, choice: { by: ana, until: at('19:03') } });
    const chosen = { ...name, by: may.be(live, ana) };
    expect(
      afterMove(at2({ course: relay, at: 2, phase: 'relay' }, 'empathy-relay'), chosen).course,
    ).toMatchObject({ listener: cleo });
    const focus = focusOf({ turn: null, person: null, choice: { by: null, until: at('19:03') } });
    expect(
      afterMove(at2({ course: focus, at: 4, phase: 'focus' }, 'focus-person'), {
        kind: 'volunteer',
        by,
        beat: 10,
      }).course,
    ).toMatchObject({ person: ben });
  });

  test('raises a hand, but not in their own turn or while they only listen', () => {
    const up = { kind: 'hand', by, yes: true } as const;
    expect(turnOf(afterMove(inWork(), up))?.holder).toBe(ben);
    const busy = inWork({ course: handsOf({ turn: turnFor({ holder: ana }), raised: [ben] }) });
    expect(afterMove(busy, { ...up, yes: false }).course).toMatchObject({ raised: [] });
    expect(outcome(busy, { ...up, by: may.be(live, ana) })).toEqual(refused('own-turn'));
    expect(outcome(inWork({ people: [attendee(ben, { listening: true })] }), up)).toEqual(
      refused('not-callable'),
    );
    expect(outcome(atIn(live), up)).toEqual(refused('no-hands-now'));
    const talk = atIn(liveOf({ phase: 'open', at: 6, course: handsOf() }), '19:01', 'grief-circle');
    expect(turnOf(afterMove(talk, up))?.holder).toBe(ben);
  });

  test('asks for working time, while the agenda is set or before', () => {
    const agenda = { phase: 'agenda-set', at: 4, course: { kind: 'agenda', wanting: [cleo] } } as const;
    const up = { kind: 'hand', by, yes: true } as const;
    expect(afterMove(at2(agenda, 'check-in-working-time'), up).course).toMatchObject({
      wanting: [cleo, ben],
    });
    const down = { ...up, by: may.be(live, cleo), yes: false };
    expect(afterMove(at2(agenda, 'check-in-working-time'), down).course).toMatchObject({ wanting: [] });
    const before = { at: 3, agenda: [cleo] };
    expect(afterMove(at2(before, 'check-in-working-time'), up).agenda).toEqual([cleo, ben]);
    expect(afterMove(at2(before, 'check-in-working-time'), down).agenda).toEqual([]);
  });

  test('asks to be come back to, where something comes back', () => {
    expect(afterMove(atIn(live), { kind: 'mark', by, yes: true }).bookmarks).toEqual([ben]);
    expect(afterMove(at2({ bookmarks: [ben] }), { kind: 'mark', by, yes: false }).bookmarks).toEqual([]);
    expect(outcome(at2({ at: 6 }), { kind: 'mark', by, yes: true })).toEqual(refused('no-marks-here'));
    expect(outcome(at2({ at: 3 }, 'empathy-relay'), { kind: 'mark', by, yes: true })).toEqual(
      refused('no-marks-here'),
    );
  });

  test('only listens, sees no countdown, or would go early', () => {
    expect(afterMove(atIn(live), { kind: 'listen', by, yes: true }).people[2]).toEqual(
      attendee(ben, { listening: true }),
    );
    expect(afterMove(atIn(live), { kind: 'calm', by, yes: true }).people[2]).toEqual(
      attendee(ben, { calm: true }),
    );
    expect(afterMove(atIn(live), { kind: 'early', by, yes: true }).people[2]).toEqual(
      attendee(ben, { early: true }),
    );
    const handsOn = { kind: 'listen', by: may.be(live, ana), yes: true } as const;
    expect(turnOf(afterMove(atIn(live), handsOn))?.holder).toBe(ben);
    expect(turnOf(afterMove(atIn(live), { ...handsOn, yes: false }))?.holder).toBe(ana);
  });
});
