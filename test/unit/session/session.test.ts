import { describe, expect, test } from 'vitest';
import { formatKeys, formatOf, talkingPiece } from '../../../src/features/session/format.ts';
import { type Move, move, nextChange, opened, timeOf } from '../../../src/features/session/session.ts';
import { accepted, at, sessionIn, speakingOf, user } from '../../support/make.ts';

const [ana, ben, cleo] = [user('ana'), user('ben'), user('cleo')];
const byPlace = [ana, ben, cleo];

type Case = readonly [says: string, move: Move, time: string, expected: object];

describe('while people gather from 19:00', () => {
  const gathering = { phase: 'gather', present: [ben], until: at('22:00') } as const;
  const cases: readonly Case[] = [
    [
      'who agrees is here, in the order of places',
      { kind: 'agree', person: ana, byPlace },
      '19:01',
      { value: { phase: 'gather', present: [ana, ben] } },
    ],
    [
      'who is here cannot agree again',
      { kind: 'agree', person: ben, byPlace },
      '19:01',
      { refusal: 'already-agreed' },
    ],
    ['who leaves is not here', { kind: 'leave', person: ben }, '19:01', { value: { present: [] } }],
    [
      'the host begins, and the first has the floor',
      { kind: 'begin' },
      '19:10',
      {
        value: {
          phase: 'round',
          at: 0,
          present: [ben],
          round: { speaker: ben, turn: 1, endsAt: at('19:14') },
        },
      },
    ],
    ['nobody has a turn to pass', { kind: 'pass', by: ben, turn: 1 }, '19:01', { refusal: 'not-begun' }],
    ['there is nothing to move on from', { kind: 'move-on', turn: 1 }, '19:01', { refusal: 'not-begun' }],
    ['time that is not up changes nothing', { kind: 'tick' }, '21:59:59', { value: gathering }],
    ['a session nobody begins closes by itself', { kind: 'tick' }, '22:00', { value: { phase: 'closed' } }],
    ['the host can close', { kind: 'close' }, '19:01', { value: { phase: 'closed' } }],
  ];
  test.for(cases)('%s', ([, given, now, expected]) => {
    expect(move(sessionIn(gathering), given, at(now))).toMatchObject(expected);
  });

  test('a round cannot begin without anybody', () => {
    const empty = sessionIn(opened(talkingPiece, at('19:00')));
    expect(move(empty, { kind: 'begin' }, at('19:10'))).toEqual({ ok: false, refusal: 'nobody-here' });
  });
});

describe('in the share round', () => {
  const round = speakingOf({ speaker: ana, waiting: [ben] });
  const sharing = { phase: 'round', at: 0, present: [ana, ben], round } as const;
  const cases: readonly Case[] = [
    ['nobody can begin again', { kind: 'begin' }, '19:01', { refusal: 'begun-already' }],
    [
      'who comes late listens and is last',
      { kind: 'agree', person: cleo, byPlace },
      '19:01',
      { value: { present: [ana, ben, cleo], round: { speaker: ana, waiting: [ben, cleo] } } },
    ],
    [
      'who is here cannot come again',
      { kind: 'agree', person: ben, byPlace },
      '19:01',
      { refusal: 'already-agreed' },
    ],
    [
      'who leaves is not offered the check-out',
      { kind: 'leave', person: ben },
      '19:01',
      { value: { present: [ana], round: { waiting: [] } } },
    ],
    ['the host can close at any time', { kind: 'close' }, '19:01', { value: { phase: 'closed' } }],
  ];
  test.for(cases)('%s', ([, given, now, expected]) => {
    expect(move(sessionIn(sharing), given, at(now))).toMatchObject(expected);
  });

  test('time that is not up leaves the very same state, so that nothing is saved for it', () => {
    expect(accepted(move(sessionIn(sharing), { kind: 'tick' }, at('19:02')))).toBe(sharing);
  });

  test('the last turn is followed by the check-out, with everybody who is here', () => {
    const last = { ...sharing, round: speakingOf({ speaker: ben, turn: 2 }) };
    const next = accepted(move(sessionIn(last, 2), { kind: 'done', by: ben, turn: 2 }, at('19:08')));
    expect(next).toMatchObject({
      phase: 'checkout',
      at: 1,
      round: { speaker: ben, waiting: [ana], turn: 3, endsAt: at('19:09') },
    });
  });

  test('when the last person leaves the session is closed', () => {
    const alone = { ...sharing, present: [ana], round: speakingOf({ speaker: ana }) };
    expect(move(sessionIn(alone), { kind: 'leave', person: ana }, at('19:01'))).toEqual({
      ok: true,
      value: { phase: 'closed' },
    });
  });
});

test('after the last turn of the check-out the session is closed and knows nobody', () => {
  const round = speakingOf({ speaker: ana, turn: 5 });
  const ending = sessionIn({ phase: 'checkout', at: 1, present: [ana, ben], round });
  const over = accepted(move(ending, { kind: 'pass', by: ana, turn: 5 }, at('19:30')));
  expect(over).toEqual({ phase: 'closed' });
});

describe('a closed session', () => {
  const closed = sessionIn({ phase: 'closed' });
  const moves: readonly Move[] = [
    { kind: 'agree', person: ana, byPlace },
    { kind: 'begin' },
    { kind: 'done', by: ana, turn: 1 },
    { kind: 'move-on', turn: 1 },
    { kind: 'leave', person: ana },
    { kind: 'close' },
  ];
  test.for(moves)('refuses $kind', (given) => {
    expect(move(closed, given, at('19:00'))).toEqual({ ok: false, refusal: 'session-closed' });
  });

  test('is left alone by time', () => {
    expect(accepted(move(closed, { kind: 'tick' }, at('23:00')))).toBe(closed.state);
    expect(nextChange(closed)).toBeUndefined();
  });
});

test('a format that is stored but not shipped is a mistake that is noticed', () => {
  expect(formatKeys.map((key) => formatOf(key).key)).toEqual(formatKeys);
  expect(() => formatOf('nothing')).toThrow('does not exist');
  expect(() => timeOf(talkingPiece, 9)).toThrow('does not have');
});
