import { describe, expect, test } from 'vitest';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import {
  afterMove,
  ana,
  atIn,
  attendee,
  ben,
  cleo,
  dan,
  focusOf,
  hana,
  handsOf,
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
const working = (given: Partial<Live> = {}) => liveOf({ phase: 'queue', at: 5, course: handsOf(), ...given });
const inWork = (given: Partial<Live> = {}) => atIn(working(given), '19:01', 'check-in-working-time');
const at2 = (given: Partial<Live>, format = 'talking-piece') => atIn(liveOf(given), '19:02', format);

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

describe('somebody steps out', () => {
  const out = { kind: 'step-out', by: may.be(live, ben), wants: 'nothing' } as const;

  test('and whoever guards the circle is told, once', () => {
    const gone = afterMove(atIn(live), out);
    expect(gone.people[2]).toEqual(attendee(ben, { away: at('19:01') }));
    expect(gone.notices).toEqual([{ number: 1, to: hana, about: ben, kind: 'out-ok' }]);
    const again = afterMove(atIn(gone, '19:02'), out);
    expect(again).toMatchObject({ counted: 1, people: gone.people });
    const needs = afterMove(atIn(gone, '19:02'), { ...out, wants: 'someone' });
    expect(needs.notices).toEqual([{ number: 2, to: hana, about: ben, kind: 'out-someone' }]);
    expect(afterMove(atIn(live), { ...out, wants: 'someone' }).notices).toMatchObject([
      { kind: 'out-someone' },
    ]);
  });

  test('and comes back to the same place', () => {
    const gone = afterMove(atIn(live), out);
    expect(afterMove(atIn(gone), { kind: 'come-back', by: may.be(gone, ben) }).people).toEqual(live.people);
  });

  test('with the floor: it goes on, and they are come back to', () => {
    const next = afterMove(atIn(live), { ...out, by: may.be(live, ana) });
    expect(next).toMatchObject({ bookmarks: [ana], course: { turn: { holder: ben } } });
  });

  test('who holds the circle: others are asked after a minute', () => {
    const next = afterMove(atIn(live), { ...out, by: may.be(live, hana) });
    expect(next.chair.lost).toEqual({ step: 'grace', until: at('19:02') });
  });
});

describe('a pause is asked for', () => {
  const ask = { kind: 'ask-pause', by: may.be(live, ben) } as const;
  const stop = { kind: 'stop', by: may.be(live, ben) } as const;

  test('and whoever keeps the circle has a while to answer, from the first time it was asked', () => {
    const asked = afterMove(atIn(live), ask);
    expect(asked).toMatchObject({ pause: null, pauseAsked: at('19:01') });
    expect(afterMove(atIn(asked, '19:01:05'), ask).pauseAsked).toEqual(at('19:01'));
  });

  test('with nobody to answer it is one at once', () => {
    const alone = liveOf({ chair: { ...live.chair, by: null } });
    expect(afterMove(atIn(alone), ask).pause).toEqual({ by: 'anyone', stop: false, since: at('19:01') });
  });

  test('in a pause there is nothing to ask, but stopping is always heard', () => {
    const paused = liveOf({ pause: { by: 'host', stop: false, since: at('19:00') } });
    expect(outcome(atIn(paused), ask)).toEqual(refused('paused'));
    const stopped = afterMove(atIn(paused), stop);
    expect(stopped).toMatchObject({
      pause: { by: 'anyone', stop: true, since: at('19:00') },
      notices: [{ to: hana, about: ben, kind: 'stopped' }],
    });
    expect(afterMove(atIn(stopped), stop).counted).toBe(1);
    const read = { ...stopped, notices: [] };
    expect(afterMove(atIn(read), stop).counted).toBe(2);
    const unread = { ...stopped, pause: { by: 'anyone', stop: false, since: at('19:00') } } as const;
    expect(afterMove(atIn(unread), stop).pause?.stop).toBe(true);
  });
});

describe('a role', () => {
  const offer = { kind: 'offer-role', by: may.chair(live), role: 'guardian', person: ben } as const;
  const answer = { kind: 'answer-role', by: may.be(live, ben), role: 'guardian', yes: true } as const;
  const offers = [{ number: 1, role: 'guardian', to: ben }] as const;

  test('is offered to one person at a time, and asked for once', () => {
    const asked = afterMove(atIn(live), offer);
    expect(asked).toMatchObject({ counted: 1, offers });
    expect(afterMove(atIn(asked), offer).counted).toBe(1);
    expect(afterMove(atIn(asked), { ...offer, person: cleo })).toMatchObject({
      offers: [{ number: 2, role: 'guardian', to: cleo }],
    });
    expect(afterMove(atIn(asked), { ...offer, role: 'scribe' }).offers).toEqual([
      offers[0],
      { number: 2, role: 'scribe', to: ben },
    ]);
    expect(outcome(atIn(live), { ...offer, person: dan })).toEqual(refused('not-callable'));
  });

  test('is taken or not by whoever was asked', () => {
    expect(afterMove(at2({ offers, roles: { scribe: cleo } }), answer)).toMatchObject({
      offers: [],
      roles: { scribe: cleo, guardian: ben },
    });
    expect(afterMove(at2({ offers }), { ...answer, yes: false })).toMatchObject({ offers: [], roles: {} });
    expect(outcome(atIn(live), answer)).toEqual(refused('role-not-offered'));
    expect(outcome(at2({ offers }), { ...answer, by: may.be(live, cleo) })).toEqual(
      refused('role-not-offered'),
    );
    expect(outcome(at2({ offers }), { ...answer, role: 'scribe' })).toEqual(refused('role-not-offered'));
    const both = [
      ...offers,
      { number: 2, role: 'guardian', to: cleo },
      { number: 3, role: 'scribe', to: ben },
    ] as const;
    expect(afterMove(at2({ offers: both }), answer).offers).toEqual([both[2]]);
    expect(afterMove(at2({ offers: both }), { ...answer, yes: false }).offers).toEqual([both[1], both[2]]);
  });

  test('of whoever holds the circle is taken by a successor', () => {
    const lost = liveOf({ chair: { ...live.chair, lost: { step: 'anyone', until: at('19:02') } } });
    expect(afterMove(atIn(lost), { kind: 'take-chair', by: may.succeed(lost) }).chair).toMatchObject({
      by: ben,
      was: hana,
      lost: null,
    });
  });
});

describe('whoever holds the circle', () => {
  const by = may.chair(live);

  test('moves on, or comes back to somebody later; and twice with one panel is once', () => {
    expect(afterMove(atIn(live), { kind: 'move-on', by, beat: 10 })).toMatchObject({
      bookmarks: [],
      course: { turn: { holder: ben } },
    });
    expect(afterMove(atIn(live), { kind: 'back-later', by, beat: 10 })).toMatchObject({
      bookmarks: [ana],
      course: { turn: { holder: ben } },
    });
    for (const kind of ['move-on', 'back-later', 'next-part'] as const)
      expect(outcome(atIn(live), { kind, by, beat: 9 })).toEqual(refused('turn-over'));
    expect(outcome(at2({ course: { kind: 'plain' } }), { kind: 'back-later', by, beat: 10 })).toEqual(
      refused('no-turn-now'),
    );
  });

  test('helps a choice that nobody makes', () => {
    const moveOn = { kind: 'move-on', by, beat: 10 } as const;
    const choice = { by: null, until: at('19:03') };
    expect(turnOf(afterMove(at2({ course: roundOf({ turn: null, choice }) }), moveOn))?.holder).toBe(ben);
    const relay = relayOf({ turn: null, speaker: null, listener: null, choice });
    expect(afterMove(at2({ course: relay, at: 2 }, 'empathy-relay'), moveOn).course).toMatchObject({
      speaker: ana,
      listener: hana,
    });
    const focus = (given: object) =>
      at2({ course: focusOf({ turn: null, step: 1, ...given }), at: 4 }, 'focus-person');
    expect(afterMove(focus({}), moveOn)).toMatchObject({ at: 4, course: { step: 2 } });
    expect(afterMove(focus({ person: null, choice }), moveOn)).toMatchObject({ at: 5 });
    expect(afterMove(at2({ course: { kind: 'plain' }, at: 5, phase: 'silence' }), moveOn)).toMatchObject({
      at: 7,
      phase: 'checkout',
    });
    expect(afterMove(at2({ course: roundOf({ turn: null }) }), moveOn)).toMatchObject({ at: 5 });
  });

  test('goes to the next part, but not before a round has been round', () => {
    const next = { kind: 'next-part', by, beat: 10 } as const;
    expect(outcome(atIn(live), next)).toEqual(refused('round-goes-on'));
    const speaking = inWork({ course: handsOf({ turn: turnFor({ holder: ana }) }) });
    const left = afterMove(speaking, next);
    expect(left).toMatchObject({ at: 7, phase: 'checkout' });
    expect(left.people[1]?.heard).toBe(60);
  });

  test('offers a turn once more, and changes who is next', () => {
    const again = { kind: 'return-turn', by, person: hana } as const;
    expect(afterMove(atIn(live), again).course).toMatchObject({ waiting: [ben, cleo, hana] });
    expect(outcome(atIn(live), { ...again, person: dan })).toEqual(refused('not-callable'));
    expect(turnOf(afterMove(inWork(), again))?.holder).toBe(hana);
    expect(outcome(at2({ course: { kind: 'plain' } }), again)).toEqual(refused('no-turn-now'));
    const talk = atIn(liveOf({ phase: 'open', at: 6, course: handsOf() }), '19:01', 'grief-circle');
    expect(turnOf(afterMove(talk, again))?.holder).toBe(hana);
    const nextIs = { kind: 'next-is', by, person: cleo } as const;
    expect(afterMove(atIn(live), nextIs).course).toMatchObject({ waiting: [cleo, ben] });
    expect(outcome(atIn(live), { ...nextIs, person: hana })).toEqual(refused('not-callable'));
    const agenda = {
      at: 4,
      phase: 'agenda-set',
      course: { kind: 'agenda', wanting: [ana, ben, cleo] },
    } as const;
    expect(afterMove(at2(agenda, 'check-in-working-time'), nextIs).course).toMatchObject({
      wanting: [cleo, ana, ben],
    });
    expect(outcome(at2(agenda, 'check-in-working-time'), { ...nextIs, person: dan })).toEqual(
      refused('not-callable'),
    );
    expect(outcome(at2({ course: { kind: 'plain' } }), nextIs)).toEqual(refused('not-callable'));
  });

  test('finds somebody for the time of the circle', () => {
    const focusOn = { kind: 'focus-on', by, person: ben } as const;
    const asked = focusOf({ turn: null, person: null, choice: { by: null, until: at('19:03') } });
    expect(
      afterMove(at2({ course: asked, at: 4, phase: 'focus' }, 'focus-person'), focusOn).course,
    ).toMatchObject({ person: ben });
    expect(outcome(atIn(live), focusOn)).toEqual(refused('no-turn-now'));
  });

  test('gives the part five minutes more, once for each wish, and opens the door again', () => {
    const more = { kind: 'more-minutes', by, until: at('20:00').getTime() } as const;
    expect(afterMove(atIn(live), more).phaseEndsAt).toEqual(at('20:05'));
    expect(outcome(at2({ phaseEndsAt: at('20:05') }), more)).toEqual(refused('turn-over'));
    expect(afterMove(at2({ phaseEndsAt: null }), { ...more, until: 0 }).phaseEndsAt).toBeNull();
    const focus = afterMove(at2({ course: focusOf(), at: 4 }, 'focus-person'), more);
    expect(focus.course).toMatchObject({ stepEndsAt: at('19:13') });
    expect(
      afterMove(at2({ course: focusOf({ stepEndsAt: null }), at: 4 }, 'focus-person'), more).course,
    ).toMatchObject({ stepEndsAt: null });
    expect(afterMove(atIn(live), { kind: 'reopen-door', by }).doorUntil).toEqual(at('19:11'));
  });
});
