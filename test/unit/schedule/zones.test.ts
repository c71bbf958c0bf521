import { describe, expect, test } from 'vitest';
import { meetingAt } from '../../../src/features/schedule/recurrence.ts';
import { readZone, suggestZone, zonesLike } from '../../../src/features/schedule/zones.ts';

const known = (name: string) => ({ ok: true, value: name });
const refused = (refusal: string) => ({ ok: false, refusal });

describe('a zone that somebody typed', () => {
  test.for([
    ['Europe/Berlin', known('Europe/Berlin')],
    ['europe/berlin', known('Europe/Berlin')],
    [' AMERICA/NEW YORK ', known('America/New_York')],
    ['utc', known('Etc/UTC')],
    ['Etc/UTC', known('Etc/UTC')],
    ['EST', refused('zone-is-an-abbreviation')],
    ['bst', refused('zone-is-an-abbreviation')],
    ['gmt', refused('zone-is-an-abbreviation')],
    ['+2', refused('zone-is-an-offset')],
    ['-03:30', refused('zone-is-an-offset')],
    ['UTC+01:00', refused('zone-is-an-offset')],
    ['gmt-5', refused('zone-is-an-offset')],
    ['UTC +1', refused('zone-is-an-offset')],
    ['new york', refused('zone-unknown')],
    ['Europe/Atlantis', refused('zone-unknown')],
    ['constructor', refused('zone-unknown')],
    ['', refused('zone-unknown')],
  ] as const)('"%s"', ([typed, expected]) => {
    expect(readZone(typed)).toEqual(expected);
  });

  test.for([
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Asia/Ho_Chi_Minh',
    'Asia/Yangon',
    'Europe/Kyiv',
    'America/Argentina/Buenos_Aires',
    'America/Nuuk',
    'Atlantic/Faroe',
  ])('%s is known by the name it has today', (name) => {
    expect(readZone(name)).toEqual(known(name));
    expect(meetingAt('2026-11-24', '19:00', name).toISOString()).toMatch(/^2026-11-24/);
  });
});

describe('the zones suggested', () => {
  test.for([
    ['EST', 'America/New_York'],
    ['ist', 'Asia/Kolkata'],
    ['new york', 'America/New_York'],
    ['berl', 'Europe/Berlin'],
    ['+2', 'Europe/Berlin'],
    ['constructor', 'Europe/Berlin'],
  ] as const)('for "%s" begin with %s', ([typed, name]) => {
    expect(suggestZone(typed)).toBe(name);
  });

  test('are all zones that are then taken, at most 25 of them, each once', () => {
    const typed = [
      '',
      'a',
      'e',
      'america',
      'asia/k',
      'utc',
      'z',
      'cst',
      'mez',
      'ist',
      'aest',
      'nzst',
      'jst',
      'pst',
    ];
    for (const word of typed) {
      const names = zonesLike(word);
      expect(names.length).toBeGreaterThan(0);
      expect(names.length).toBeLessThanOrEqual(25);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(readZone(name)).toEqual(known(name));
    }
  });
});
