import { describe, expect, test } from 'vitest';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import {
  afterMove,
  ana,
  at2,
  atIn,
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
