import { expect, test } from 'vitest';
import {
  type Letter,
  letterOf,
  offerNumber,
  standOf,
  subjectOf,
} from '../../../src/features/letter/letter.ts';
import type { Seat } from '../../../src/features/seat/schema.ts';
import { at, circleId, seatFor } from '../../support/make.ts';

const until = at('12:00');
const letter = (kind: Letter['kind'], number = 0): Letter => ({
  kind,
  circle: circleId('maple'),
  place: 2,
  number,
});

test('a letter is known by what it is and which place it is about, and names nobody', () => {
  const one = letter('offer', offerNumber(until));
  expect(subjectOf(one)).toBe(`offer/${circleId('maple')}/2/${until.getTime() / 1_000}`);
  expect(offerNumber(new Date(until.getTime() + 999))).toBe(until.getTime() / 1_000);
  for (const kind of [
    'invitation',
    'offer',
    'fit',
    'kept',
    'resting',
    'go-on',
    'over',
    'removed',
    'words',
  ] as const)
    expect(letterOf(subjectOf(letter(kind)))).toEqual(letter(kind));
  expect(() => letterOf('praise/x/2/0')).toThrow();
});

test.for<[string, Letter, Partial<Seat>, ReturnType<typeof standOf>]>([
  [
    'an offer waits',
    letter('offer', offerNumber(until)),
    { state: 'offered', offeredUntil: until },
    'waiting',
  ],
  ['an offer that nobody took has ended', letter('offer', 1), { state: 'expired' }, 'ended'],
  ['another offer has come since', letter('offer', 1), { state: 'offered', offeredUntil: until }, 'over'],
  ['an offer was taken', letter('offer', 1), { state: 'visitor' }, 'over'],
  ['an invitation is not ended by that', letter('invitation'), { state: 'expired' }, 'over'],
  ['an invitation waits', letter('invitation'), { state: 'invited' }, 'waiting'],
  ['an invitation was taken', letter('invitation'), { state: 'visitor' }, 'over'],
  ['visits are over, does it fit?', letter('fit'), { state: 'visitor', visits: 3 }, 'waiting'],
  ['visits go on', letter('fit'), { state: 'visitor', visits: 2 }, 'over'],
  ['a member is not asked whether it fits', letter('fit'), { state: 'active', visits: 3 }, 'over'],
  ['twice not there, is all well?', letter('kept'), { state: 'active', quietFor: 2 }, 'waiting'],
  ['a visitor is asked too', letter('kept'), { state: 'visitor', quietFor: 3 }, 'waiting'],
  ['once is not asked about', letter('kept'), { state: 'active', quietFor: 1 }, 'over'],
  ['whoever rests is not asked', letter('kept'), { state: 'paused', quietFor: 2 }, 'over'],
  ['a seat rests', letter('resting'), { state: 'paused' }, 'waiting'],
  ['a seat rests no more', letter('resting'), { state: 'active' }, 'over'],
  ['does the cohort go on?', letter('go-on'), { state: 'paused' }, 'waiting'],
  ['the cohort goes on', letter('go-on'), { state: 'active' }, 'over'],
  ['the circle is closed to them', letter('removed'), { state: 'removed' }, 'waiting'],
  ['the circle is open to them again', letter('removed'), { state: 'visitor' }, 'over'],
  [
    'the words have changed',
    letter('words', offerNumber(until)),
    { agreedTo: 1, askedUntil: until },
    'waiting',
  ],
  ['they have said yes', letter('words', offerNumber(until)), { askedUntil: until }, 'over'],
  ['they are asked again', letter('words', 1), { agreedTo: 1, askedUntil: until }, 'over'],
  ['nobody has asked them', letter('words', 0), { agreedTo: 1 }, 'over'],
  ['the circle has ended', letter('over'), {}, 'waiting'],
])('%s', ([, one, seat, expected]) => {
  expect(standOf(seatFor({ trial: 3, ...seat }), one)).toBe(expected);
});
