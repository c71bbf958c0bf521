import { describe, expect, test } from 'vitest';
import { meetingAt } from '../../../src/features/schedule/recurrence.ts';
import { abbreviations, places } from '../../../src/features/schedule/zone-names.ts';
import { readZone, timeIn, zonesInstead, zonesLike } from '../../../src/features/schedule/zones.ts';
import { at } from '../../support/make.ts';

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

/** In winter in the north: Berlin is an hour ahead of UTC, Johannesburg two. */
const now = at('12:00');
const summer = at('12:00', '2027-07-06');

describe('the zones suggested', () => {
  test.for([
    ['EST', 'America/New_York'],
    ['ist', 'Asia/Kolkata'],
    ['new york', 'America/New_York'],
    ['berl', 'Europe/Berlin'],
    ['germ', 'Europe/Berlin'],
    ['Deutschland', 'Europe/Berlin'],
    ['NYC', 'America/New_York'],
    ['eastern', 'America/New_York'],
    ['pacific', 'America/Los_Angeles'],
    ['uk', 'Europe/London'],
    ['london', 'Europe/London'],
    ['india', 'Asia/Kolkata'],
    ['Mumbai', 'Asia/Kolkata'],
    ['sydney', 'Australia/Sydney'],
    ['Zürich', 'Europe/Zurich'],
    ['são paulo', 'America/Sao_Paulo'],
    ['america/los', 'America/Los_Angeles'],
    ['utc', 'Etc/UTC'],
    ['', 'Europe/Berlin'],
  ] as const)('for "%s" begin with %s', ([typed, name]) => {
    expect(zonesLike(typed, now)[0]).toBe(name);
  });

  test.for([
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['cst', ['America/Chicago', 'Asia/Shanghai', 'America/Havana']],
    ['BST', ['Europe/London', 'Asia/Dhaka']],
    ['ast', ['America/Halifax', 'America/Puerto_Rico', 'Asia/Riyadh']],
    ['canada', ['America/Toronto', 'America/Winnipeg', 'America/Edmonton']],
  ] as const)('for "%s", which means several, are all of them', ([typed, names]) => {
    expect(zonesLike(typed, now).slice(0, names.length)).toEqual(names);
  });

  test.for([
    ['+2', now, 'Africa/Johannesburg'],
    ['UTC+2', now, 'Africa/Johannesburg'],
    ['UTC+2', summer, 'Europe/Berlin'],
    ['GMT-5', now, 'America/New_York'],
    ['gmt-5', summer, 'America/Chicago'],
    ['+05:30', now, 'Asia/Kolkata'],
    ['UTC -3:30', now, 'America/St_Johns'],
    ['+0', now, 'Europe/London'],
    ['+25', now, 'Europe/Berlin'],
    ['constructor', now, 'Europe/Berlin'],
  ] as const)('instead of "%s" is one that fits now', ([typed, date, name]) => {
    expect(zonesInstead(typed, date)).toEqual([name]);
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
    for (const word of [...typed, ...places.keys(), ...abbreviations.keys()]) {
      const names = zonesLike(word, now);
      expect(names.length, word).toBeGreaterThan(0);
      expect(names.length).toBeLessThanOrEqual(25);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(readZone(name)).toEqual(known(name));
    }
  });

  test('hold every place that a word stands for', () => {
    for (const [word, zones] of [...places, ...abbreviations])
      expect(zonesLike(word, now), word).toEqual(expect.arrayContaining([...zones]));
  });

  test('show what their clocks show', () => {
    expect(timeIn('Europe/Berlin', now)).toBe('13:00');
    expect(timeIn('Asia/Kathmandu', at('00:10'))).toBe('05:55');
  });
});
