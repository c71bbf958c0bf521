import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { documents } from '../../../src/features/consent/documents.ts';
import { calendarOf, hasPart } from '../../../src/features/feed/calendar.ts';
import { couldBeSecret, fits, hashOf, newSecret } from '../../../src/features/feed/secret.ts';
import { occurrences } from '../../../src/features/schedule/recurrence.ts';
import { translator } from '../../../src/i18n/index.ts';
import { at, circleId, circleOf } from '../../support/make.ts';

const day = 24 * 3_600_000;

/** What another program reads out of the file: each event as it would stand in a calendar. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      at: event.startDate.toJSDate().toISOString(),
      minutes: event.duration.toSeconds() / 60,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      location: event.location,
      names: component.getAllProperties().map(({ name }) => name),
    };
  });
}

const calendar = (given: Parameters<typeof circleOf>[0], now: Date): string =>
  calendarOf([{ circle: circleOf(given), minutes: 75 }], translator, now);

const schedule = {
  zone: 'Europe/Berlin',
  localTime: '19:30',
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  firstDate: '2026-01-06',
  changes: [],
} as const;

describe('a calendar, read by another program', () => {
  test.for(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])(
    'shows every meeting of a year in %s at its time, over both changes of the clock',
    (zone) => {
      const circle = { schedule: { ...schedule, zone } };
      const found = new Map<string, string>();
      const [from, until] = [new Date('2026-02-01T00:00Z'), new Date('2027-02-01T00:00Z')];
      for (let now = from; now < until; now = new Date(now.getTime() + 90 * day))
        for (const { uid, at: start } of readBack(calendar(circle, now))) {
          // The same meeting is the same event, whenever it is asked for.
          expect(found.get(uid) ?? start).toBe(start);
          found.set(uid, start);
        }
      const within = [...found.values()].filter(
        (start) => new Date(start) >= from && new Date(start) < until,
      );
      const meant = occurrences(circle.schedule, from, until).map((one) => one.at.toISOString());
      expect(within.sort()).toEqual(meant);
      expect(meant).toHaveLength(52);
      // On the wall in that place it is half past seven, every time.
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      });
      expect(new Set(within.map((start) => wall.format(new Date(start))))).toEqual(new Set(['Tue 19:30']));
    },
  );

  test('shows what was moved at its new time, and what was cancelled as cancelled, as the same event in a newer version', () => {
    const now = at('12:00', '2026-03-01');
    const before = readBack(calendar({ schedule }, now));
    const to = at('17:00', '2026-03-12');
    const changes = [
      { date: '2026-03-10', kind: 'moved', to },
      { date: '2026-03-17', kind: 'cancelled' },
    ] as const;
    const later = readBack(calendar({ schedule: { ...schedule, changes }, timesVersion: 3 }, now));
    expect(later.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    const of = (date: string) => later.find(({ uid }) => uid.startsWith(date));
    expect(of('2026-03-10')).toMatchObject({ at: to.toISOString(), sequence: 3, status: 'CONFIRMED' });
    expect(of('2026-03-17')).toMatchObject({ at: '2026-03-17T18:30:00.000Z', status: 'CANCELLED' });
    expect(of('2026-03-24')).toMatchObject({ at: '2026-03-24T18:30:00.000Z', status: 'CONFIRMED' });
    expect(before.every(({ sequence }) => sequence === 1)).toBe(true);
  });

  test('says the name and that it is online, and neither topic nor people', () => {
    const file = calendar({ schedule, topic: 'Grief', locale: 'de' }, at('12:00', '2026-03-01'));
    const [first] = readBack(file);
    expect(first).toMatchObject({ summary: 'Maple', location: 'Online', minutes: 75 });
    expect(first?.names.sort()).toEqual(
      ['class', 'dtend', 'dtstamp', 'dtstart', 'location', 'sequence', 'status', 'summary', 'uid'].sort(),
    );
    expect(file).not.toContain('Grief');
    expect(file).toContain('X-WR-CALNAME:Kreise');
  });

  test.for([
    'Ahorn, Eiche; Buche',
    'back\\slash "and" quotes: \\n is no line',
    'Überäußerste Größe '.repeat(12),
    `${'🌳'.repeat(70)} 👩‍👩‍👧‍👦`,
    'BEGIN:VEVENT',
    "O'Hara - 2",
  ])('brings back the name %s whole, in lines of 75 octets at most', (name) => {
    const file = calendar({ schedule, name }, at('12:00', '2026-03-01'));
    for (const { summary } of readBack(file)) expect(summary).toBe(name);
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    // No letter is cut in two: every line is text by itself.
    expect(lines.join('')).not.toContain('\uFFFD');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is the same all day long, whatever the order, and another one when a meeting changes', () => {
    const two = [circleOf({ schedule }), circleOf({ schedule, id: circleId('birch'), name: 'Birch' })];
    const kept = two.map((circle) => ({ circle, minutes: 60 }));
    const morning = calendarOf(kept, translator, at('06:00'));
    expect(calendarOf(kept.toReversed(), translator, at('23:00'))).toBe(morning);
    const changed = kept.map(({ circle, minutes }) => ({ circle: { ...circle, timesVersion: 2 }, minutes }));
    expect(calendarOf(changed, translator, at('06:00'))).not.toBe(morning);
  });

  test('shows no meeting of a circle that does not meet', () => {
    for (const state of ['paused', 'ended', 'archived'] as const)
      expect(readBack(calendar({ schedule, state }, at('12:00')))).toEqual([]);
    expect(readBack(calendarOf([], translator, at('12:00')))).toEqual([]);
  });

  test('shows of a closed circle only the sessions that are left', () => {
    const cohort = {
      schedule,
      admission: 'closed',
      cohortLength: 8,
      cohortFrom: 2,
      sessionsHeld: 5,
    } as const;
    const now = at('12:00', '2026-11-25');
    const ahead = readBack(calendar(cohort, now)).filter((one) => new Date(one.at) > now);
    expect(ahead.map(({ uid }) => uid.slice(0, 10))).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
    ]);
  });
});

test('a part in the meetings has whoever has a seat, tries one, pauses, or is offered one', () => {
  const states = ['visitor', 'active', 'paused', 'waitlisted', 'offered', 'expired', 'invited'] as const;
  const parts = (agreedTo: number) => states.filter((state) => hasPart({ state, agreedTo }));
  expect(parts(documents.membership)).toEqual(['visitor', 'active', 'paused', 'offered']);
  expect(parts(1), 'while they are asked for changed words').toEqual([]);
});

test('a secret is long, never twice the same, and fits its own hash only', () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).not.toBe(other);
  expect(couldBeSecret(one)).toBe(true);
  for (const odd of ['', one.slice(1), `${one}a`, '../../etc/passwd', one.replace(/.$/u, 'é')])
    expect(couldBeSecret(odd)).toBe(false);
  expect(hashOf(one)).not.toContain(one);
  expect([fits(one, hashOf(one)), fits(other, hashOf(one)), fits(one, 'ab')]).toEqual([true, false, false]);
});
