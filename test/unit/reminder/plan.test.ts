import { describe, expect, test } from 'vitest';
import { ahead, reminderAt, stillUseful } from '../../../src/features/reminder/plan.ts';
import { at } from '../../support/make.ts';

const meeting = at('19:00');
const [day, hour] = [24 * 60, 60];

describe('the reminders of a meeting at 19:00', () => {
  test('come a day and an hour before', () => {
    expect([day, hour].map((offset) => reminderAt(meeting, offset))).toEqual([
      at('19:00', '2026-11-23'),
      at('18:00'),
    ]);
  });

  test.for([
    ['a week before, both', at('19:00', '2026-11-17'), [day, hour]],
    ['just before the day before, both', at('18:59:59', '2026-11-23'), [day, hour]],
    ['at the moment of the first, one', at('19:00', '2026-11-23'), [hour]],
    ['at the moment of the second, none', at('18:00'), []],
    ['after the meeting, none', at('20:00'), []],
  ] as const)('still lie ahead: %s', ([, now, expected]) => {
    expect(ahead(meeting, now)).toEqual(expected);
  });

  test.for([
    ['the day before on time', day, at('19:00', '2026-11-23'), true],
    ['the day before, hours late', day, at('17:59:59'), true],
    ['the day before, when the hour before is due', day, at('18:00'), false],
    ['the hour before on time', hour, at('18:00'), true],
    ['the hour before, as the meeting starts', hour, at('19:00'), true],
    ['the hour before, while somebody looks for the door', hour, at('19:04:59'), true],
    ['the hour before, five minutes into the meeting', hour, at('19:05'), false],
  ] as const)('%s', ([, offset, now, expected]) => {
    expect(stillUseful(meeting, offset, now)).toBe(expected);
  });
});
