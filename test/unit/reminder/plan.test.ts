import { describe, expect, test } from 'vitest';
import { ahead, isLate, reminderAt, spread, stillUseful } from '../../../src/features/reminder/plan.ts';
import { at } from '../../support/make.ts';

const meeting = { at: at('19:00'), door: at('18:50') };
const [week, day, hour, door] = [7 * 24 * 60, 24 * 60, 60, 0];
const usual = [day, hour, door];

describe('the reminders of a meeting at 19:00', () => {
  test('come a day and an hour before', () => {
    expect([day, hour, door].map((offset) => reminderAt(meeting, offset))).toEqual([
      at('19:00', '2026-11-23'),
      at('18:00'),
      at('18:50'),
    ]);
  });

  test.for([
    ['a week before, both', at('19:00', '2026-11-17'), [day, hour]],
    ['just before the day before, both', at('18:59:59', '2026-11-23'), [day, hour]],
    ['at the moment of the first, one', at('19:00', '2026-11-23'), [hour]],
    ['at the moment of the second, none', at('18:00'), []],
    ['after the meeting, none', at('20:00'), []],
  ] as const)('still lie ahead: %s', ([, now, expected]) => {
    expect(ahead(meeting, [day, hour], now, meeting.at)).toEqual(expected);
  });

  test.for([
    ['the day before on time', day, at('19:00', '2026-11-23'), true],
    ['the day before, hours late', day, at('17:59:59'), true],
    ['the day before, when the hour before is due', day, at('18:00'), false],
    ['the hour before on time', hour, at('18:00'), true],
    ['the hour before, just before the door opens', hour, at('18:49:59'), true],
    ['the hour before, when the door opens', hour, at('18:50'), false],
    ['the open door, while somebody looks for it', door, at('19:04:59'), true],
    ['the open door, five minutes into the meeting', door, at('19:05'), false],
  ] as const)('%s', ([, offset, now, expected]) => {
    expect(stillUseful(meeting, offset, usual, now)).toBe(expected);
  });

  test('come late for as long as this person has no nearer one', () => {
    expect(stillUseful(meeting, day, [week, day], at('18:59'))).toBe(true);
  });

  test.for([
    ['18:09:59', false],
    ['18:10:01', true],
  ] as const)('say that they are late, but not for some minutes: at %s %s', ([time, late]) => {
    expect(isLate(meeting, hour, at(time))).toBe(late);
  });

  test.for([
    [0, 0],
    [24, 0],
    [25, 1_000],
    [1_000, 40_000],
    [100_000, 300_000],
  ] as const)('go earlier where many go at once: after %i others by %i ms', ([others, earlier]) => {
    expect(spread(others)).toBe(earlier);
  });
});
