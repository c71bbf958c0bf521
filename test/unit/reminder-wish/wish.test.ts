import { expect, test } from 'vitest';
import {
  isQuiet,
  offsetChoices,
  quietHoursOf,
  readQuiet,
  usualWish,
} from '../../../src/features/reminder-wish/wish.ts';
import { at, guild, user } from '../../support/make.ts';

const night = { quietFrom: '22:00', quietTo: '08:00', zone: 'Europe/Berlin' };

test.for([
  ['20:59', false],
  ['21:00', true],
  ['23:30', true],
  ['06:59', true],
  ['07:00', false],
] as const)(
  'quiet hours go over midnight, on the clock of the person: at %s UTC it is quiet: %s',
  ([time, quiet]) => {
    expect(isQuiet(night, at(time))).toBe(quiet);
  },
);

test('quiet hours stay the same on the clock over summer time', () => {
  expect([isQuiet(night, at('20:30')), isQuiet(night, at('20:30', '2026-07-07'))]).toEqual([false, true]);
});

test('quiet hours may lie in the day', () => {
  const noon = { quietFrom: '12:00', quietTo: '14:00', zone: 'Etc/UTC' };
  expect(['11:59', '12:00', '13:59', '14:00'].map((time) => isQuiet(noon, at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('somebody who has said nothing has none', () => {
  expect(isQuiet(usualWish(guild(), user('ana')), at('03:00'))).toBe(false);
  expect(quietHoursOf(undefined)).toBeUndefined();
});

test('somebody who has said nothing is reminded in the room: a day and an hour before, and when the door opens', () => {
  const [guildId, userId] = [guild(), user('ana')];
  expect(usualWish(guildId, userId)).toEqual({
    guildId,
    userId,
    way: 'room',
    offsets: [1_440, 60, 0],
    quietFrom: null,
    quietTo: null,
    zone: null,
    kindNotes: false,
    dmClosedAt: null,
  });
  const ofAll: readonly number[] = offsetChoices;
  expect(usualWish(guildId, userId).offsets.every((offset) => ofAll.includes(offset))).toBe(true);
});

test('quiet hours are a beginning, an end and a place: without one of them there are none', () => {
  expect(quietHoursOf(night)).toEqual({ from: '22:00', to: '08:00', zone: 'Europe/Berlin' });
  for (const lacking of [{ quietFrom: null }, { quietTo: null }, { zone: null }])
    expect(quietHoursOf({ ...night, ...lacking })).toBeUndefined();
});

// Complaint 7: an offset is not a zone. It would be wrong by an hour in half of the year.
test.for([
  [
    { from: '10 pm', to: '8:00', zone: 'europe/berlin' },
    { ok: true, value: night },
  ],
  [
    { from: '22:00', to: '08:00', zone: '+2' },
    { ok: false, refusal: 'zone-is-an-offset' },
  ],
  [
    { from: '22:00', to: '08:00', zone: 'EST' },
    { ok: false, refusal: 'zone-is-an-abbreviation' },
  ],
  [
    { from: '22:00', to: '22:00', zone: 'Europe/Berlin' },
    { ok: false, refusal: 'quiet-hours-empty' },
  ],
  [
    { from: '22:00', to: 'early', zone: 'Europe/Berlin' },
    { ok: false, refusal: 'time-unreadable' },
  ],
  [
    { from: 'late', to: '08:00', zone: 'Europe/Berlin' },
    { ok: false, refusal: 'time-unreadable' },
  ],
] as const)('quiet hours are read as they are typed: %j', ([typed, read]) => {
  expect(readQuiet(typed)).toEqual(read);
});
