import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isMeeting, meetingAt, nextMeeting, occurrences } from '../../../src/features/schedule/recurrence.ts';
import { type Schedule, Weekday } from '../../../src/features/schedule/schema.ts';

type Case = readonly [says: string, zone: string, date: string, time: string, utc: string];

const changes: readonly Case[] = [
  ['before the gap in Berlin', 'Europe/Berlin', '2027-03-28', '01:59', '2027-03-28T00:59'],
  [
    'in the gap in Berlin: the first minute after it',
    'Europe/Berlin',
    '2027-03-28',
    '02:30',
    '2027-03-28T01:00',
  ],
  ['after the gap in Berlin', 'Europe/Berlin', '2027-03-28', '03:00', '2027-03-28T01:00'],
  [
    'in the overlap in Berlin: the first of the two',
    'Europe/Berlin',
    '2026-10-25',
    '02:30',
    '2026-10-25T00:30',
  ],
  ['in the last minute of the gap in Berlin', 'Europe/Berlin', '2027-03-28', '02:59', '2027-03-28T01:00'],
  ['on the last Sunday of October ten years on', 'Europe/Berlin', '2036-10-26', '02:30', '2036-10-26T00:30'],
  ['after the overlap in Berlin', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00'],
  ['in the gap in New York', 'America/New_York', '2027-03-14', '02:15', '2027-03-14T07:00'],
  ['in the overlap in New York', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30'],
  ['after the gap in New York', 'America/New_York', '2027-03-14', '03:00', '2027-03-14T07:00'],
  ['after the overlap in New York', 'America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00'],
  [
    'in the half hour gap on Lord Howe Island',
    'Australia/Lord_Howe',
    '2026-10-04',
    '02:15',
    '2026-10-03T15:30',
  ],
  [
    'after the half hour gap on Lord Howe Island',
    'Australia/Lord_Howe',
    '2026-10-04',
    '02:30',
    '2026-10-03T15:30',
  ],
  [
    'in the half hour overlap on Lord Howe Island',
    'Australia/Lord_Howe',
    '2027-04-04',
    '01:45',
    '2027-04-03T14:45',
  ],
  [
    'after the half hour overlap on Lord Howe Island',
    'Australia/Lord_Howe',
    '2027-04-04',
    '02:00',
    '2027-04-03T15:30',
  ],
  ['before Ramadan in Casablanca', 'Africa/Casablanca', '2026-02-14', '19:00', '2026-02-14T18:00'],
  ['in Ramadan in Casablanca', 'Africa/Casablanca', '2026-02-16', '19:00', '2026-02-16T19:00'],
  [
    'in the overlap before Ramadan in Casablanca',
    'Africa/Casablanca',
    '2026-02-15',
    '02:30',
    '2026-02-15T01:30',
  ],
  ['in the gap after Ramadan in Casablanca', 'Africa/Casablanca', '2026-03-22', '02:30', '2026-03-22T02:00'],
  [
    'after the gap after Ramadan in Casablanca',
    'Africa/Casablanca',
    '2026-03-22',
    '03:00',
    '2026-03-22T02:00',
  ],
  ['on the day that Samoa left out', 'Pacific/Apia', '2011-12-30', '19:00', '2011-12-30T10:00'],
];

const kinds = [
  'weekly',
  'every third week',
  'by the week of the month',
  'the last of the month',
  'a list of dates',
] as const;

/** A rule of each kind that lets a circle meet on this date, and has let it meet before. */
function meetingOn(
  kind: (typeof kinds)[number],
  date: string,
  clock: Pick<Schedule, 'zone' | 'localTime'>,
): Schedule {
  const plain = Temporal.PlainDate.from(date);
  const day = Weekday.options[plain.dayOfWeek - 1] ?? 'MO';
  const week = Math.ceil(plain.day / 7);
  const before = (weeks: number) => plain.subtract({ weeks }).toString();
  const rules = {
    weekly: [`FREQ=WEEKLY;BYDAY=${day}`, before(30)],
    'every third week': [`FREQ=WEEKLY;INTERVAL=3;BYDAY=${day}`, before(30)],
    'by the week of the month': [`FREQ=MONTHLY;BYDAY=${week}${day}`, before(0)],
    'the last of the month': [
      `FREQ=MONTHLY;BYDAY=${-Math.ceil((plain.daysInMonth - plain.day + 1) / 7)}${day}`,
      before(0),
    ],
    'a list of dates': [`RDATE:${before(3)},${date},${before(-3)}`, before(3)],
  } as const;
  const [rule, firstDate] = rules[kind];
  return { ...clock, rule, firstDate, changes: [] };
}

describe('a meeting on a day when clocks change', () => {
  test.for(changes)('%s', ([, zone, date, time, utc]) => {
    expect(meetingAt(date, time, zone).toISOString()).toBe(`${utc}:00.000Z`);
  });

  test.for(changes.flatMap((change) => kinds.map((kind) => [...change, kind] as const)))(
    '%s, %s %s %s (%s): the same by a rule that is %s',
    ([, zone, date, time, utc, kind]) => {
      const schedule = meetingOn(kind, date, { zone, localTime: time });
      const at = new Date(`${utc}:00Z`);
      const [met] = occurrences(
        schedule,
        new Date(at.getTime() - 12 * 3_600_000),
        new Date(at.getTime() + 1),
      );
      expect(met).toEqual({ date, at, kind: 'planned' });
      expect(isMeeting(schedule, at)).toBe(true);
      expect(nextMeeting(schedule, new Date(at.getTime() - 1))).toEqual(at);
    },
  );
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
  'Etc/UTC',
] as const;

const start = new Date('2026-11-24T12:00:00Z');

function meetings(schedule: Schedule, count: number): readonly Date[] {
  const found: Date[] = [];
  let after: Date | undefined = start;
  for (; after !== undefined && found.length < count; ) {
    const next = nextMeeting(schedule, after);
    if (next !== undefined) found.push(next);
    after = next;
  }
  return found;
}

const wallOf = (date: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);

describe('a year of weekly meetings', () => {
  test.for(zones)('in %s begins every time at 19:30 on a Tuesday, a week after the last', (zone) => {
    const schedule = {
      zone,
      localTime: '19:30',
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      firstDate: '2026-12-01',
      changes: [],
    };
    const walls = meetings(schedule, 53).map((date) => wallOf(date, zone));
    expect(walls).toHaveLength(53);
    expect(new Set(walls.map((wall) => wall.toPlainTime().toString()))).toEqual(new Set(['19:30:00']));
    const dates = walls.map((wall) => wall.toPlainDate().toString());
    const first = Temporal.PlainDate.from('2026-12-01');
    expect(dates).toEqual(walls.map((_, week) => first.add({ weeks: week }).toString()));
  });

  test('in the gap of Berlin keeps its time on every other week', () => {
    const schedule = {
      zone: 'Europe/Berlin',
      localTime: '02:30',
      rule: 'FREQ=WEEKLY;BYDAY=SU',
      firstDate: '2026-11-29',
      changes: [],
    };
    const walls = meetings(schedule, 53).map((date) => wallOf(date, schedule.zone));
    const moved = walls.filter((wall) => wall.toPlainTime().toString() !== '02:30:00');
    expect(moved.map((wall) => wall.toPlainDateTime().toString())).toEqual(['2027-03-28T03:00:00']);
  });
});
