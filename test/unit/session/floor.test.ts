import { describe, expect, test } from 'vitest';
import { floorOf, floorWhile } from '../../../src/features/session/floor.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { at, sessionIn, turnFor } from '../../support/make.ts';
import { ana, atIn, ben, cleo, focusOf, hana, handsOf, liveOf, relayOf, roundOf } from './held.ts';

const alone = { chair: { ...liveOf().chair, by: null } };
const told = (word: 'nothing' | 'warned' | 'ended' | 'host', given = {}) => ({
  course: roundOf({ turn: turnFor({ holder: ana, told: word, ...given }) }),
});

describe('who may speak', () => {
  const floor = (given: Partial<Live>, format = 'talking-piece') => {
    const { session, live } = atIn(liveOf(given), '19:01', format);
    return floorWhile(session, live);
  };
  const held = (speakers: readonly string[], firm = true) => ({ kind: 'held', speakers, firm });
  const focus = (step: number, given = {}) =>
    floor({ at: 4, phase: 'focus', course: focusOf({ step, ...given }) }, 'focus-person');

  test.for<[string, Partial<Live>, string, object]>([
    ['whoever has the floor', {}, 'talking-piece', held([ana])],
    ['whoever answers too', told('nothing', { answering: [ben] }), 'talking-piece', held([ana, ben])],
    ['nobody while somebody is chosen', { course: roundOf({ turn: null }) }, 'talking-piece', held([])],
    [
      'nobody in a silence',
      { at: 5, phase: 'silence', course: { kind: 'plain' } },
      'talking-piece',
      held([]),
    ],
    [
      'everybody in the opening',
      { at: 1, phase: 'opening', course: { kind: 'plain' } },
      'talking-piece',
      { kind: 'open' },
    ],
    ['speaker and listener', { at: 2, course: relayOf() }, 'empathy-relay', held([ana, ben])],
    [
      'the speaker without a listener',
      { at: 2, course: relayOf({ listener: null }) },
      'empathy-relay',
      held([ana]),
    ],
    ['everybody on a free floor', { at: 6, course: handsOf() }, 'grief-circle', { kind: 'open' }],
    [
      'whoever was called on, softly',
      { at: 6, course: handsOf({ turn: turnFor({ holder: ana }) }) },
      'grief-circle',
      held([ana], false),
    ],
    [
      'one at a time where time is firm',
      { at: 4, course: handsOf({ turn: turnFor({ holder: ana }) }) },
      'timed-shares',
      held([ana]),
    ],
    [
      'softly, where others are not muted',
      { at: 5, course: handsOf({ turn: turnFor({ holder: ana }) }) },
      'check-in-working-time',
      held([ana], false),
    ],
    [
      'nobody but who keeps a pause',
      { pause: { by: 'host', stop: false, since: at('19:00') }, roles: { cohost: ben, guardian: hana } },
      'talking-piece',
      held([hana, ben]),
    ],
    [
      'everybody in a pause that nobody keeps',
      { ...alone, pause: { by: 'host', stop: false, since: at('19:00') } },
      'talking-piece',
      { kind: 'open' },
    ],
    [
      'softly in a pause',
      { at: 5, course: handsOf(), pause: { by: 'host', stop: false, since: at('19:00') } },
      'check-in-working-time',
      held([hana], false),
    ],
    [
      'firmly where somebody stopped it',
      { at: 5, course: handsOf(), pause: { by: 'anyone', stop: true, since: at('19:00') } },
      'check-in-working-time',
      held([hana]),
    ],
  ])('%s', ([, given, format, expected]) => {
    expect(floor(given, format)).toEqual(expected);
  });

  test('around one person', () => {
    expect(focus(0)).toEqual(held([ana]));
    expect(focus(1)).toEqual({ kind: 'open' });
    expect(focus(2)).toEqual(held([]));
    expect(focus(3)).toEqual(held([hana, ben, cleo]));
    expect(focus(4)).toEqual(held([ana]));
    expect(focus(0, { person: null })).toEqual({ kind: 'open' });
    expect(focus(9)).toEqual({ kind: 'open' });
    expect(floor({ at: 4, phase: 'focus', course: { kind: 'plain' } }, 'focus-person')).toEqual({
      kind: 'open',
    });
  });

  test('before, during and after a session', () => {
    expect(floorOf(undefined)).toEqual({ kind: 'closed' });
    expect(floorOf(sessionIn({ phase: 'closed', ended: 'held' }))).toEqual({ kind: 'closed' });
    expect(
      floorOf(
        sessionIn({
          phase: 'awaited',
          startsAt: at('19:00'),
          medium: 'text',
          seats: 4,
          host: hana,
          ready: 'yes',
        }),
      ),
    ).toEqual({ kind: 'open' });
    expect(floorOf(sessionIn(liveOf()))).toEqual(held([ana]));
  });
});
