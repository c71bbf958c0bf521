import { describe, expect, test } from 'vitest';
import { foundCircle } from '../../../src/features/circle/founding.ts';
import { nameKey } from '../../../src/features/circle/schema.ts';
import { at, wishOf } from '../../support/make.ts';

const now = at('12:00');

describe('a circle that a host wishes for', () => {
  test('is founded with its words tidied and its first meeting dated', () => {
    const wish = wishOf({ name: '  Tuesday   Oak ', topic: ' for people\nwho care  for a parent ' });
    expect(foundCircle(wish, now)).toEqual({
      ok: true,
      value: {
        name: 'Tuesday Oak',
        topic: 'for people who care for a parent',
        format: 'talking-piece',
        capacity: 8,
        roomKind: 'text',
        mutes: false,
        keepsDays: null,
        schedule: {
          zone: 'Europe/Berlin',
          localTime: '19:00',
          rule: 'FREQ=WEEKLY;BYDAY=TU',
          firstDate: '2026-11-24',
          changes: [],
        },
      },
    });
  });

  test.for([
    "O'Brien's Oak",
    'Häuser-Küche 2',
    'मेपल',
    '楓',
    '7',
    'x'.repeat(32),
    // A letter outside the first 65,536 is one letter.
    '𐐨'.repeat(32),
  ])('may be called %s', (name) => {
    expect(foundCircle(wishOf({ name }), now)).toMatchObject({ value: { name } });
  });

  test.for([
    ['a name', { name: '   ' }, 'name-empty'],
    ['a shorter name', { name: 'x'.repeat(33) }, 'name-too-long'],
    ['a name without signs', { name: '**Maple**' }, 'name-not-plain'],
    ['a name without a mention', { name: '@everyone' }, 'name-not-plain'],
    ['a name without pictures', { name: 'Maple 🍁' }, 'name-not-plain'],
    ['a name without letters that turn the text', { name: 'Maple\u202e' }, 'name-not-plain'],
    ['a name with a letter or a digit', { name: "- ' -" }, 'name-not-plain'],
    ['a shorter topic', { topic: 'x'.repeat(201) }, 'topic-too-long'],
    ['three seats at least', { capacity: 2 }, 'seats-out-of-range'],
    ['twelve seats at most', { capacity: 13 }, 'seats-out-of-range'],
    ['a time', { time: 'late' }, 'time-unreadable'],
    ['a place as its zone', { zone: 'EST' }, 'zone-is-an-abbreviation'],
    ['a first meeting to come', { starts: '2026-11-17' }, 'date-past'],
  ] as const)('needs %s', ([, given, refusal]) => {
    expect(foundCircle(wishOf(given), now)).toEqual({ ok: false, refusal });
  });

  test.for([3, 12])('may have %i seats', (capacity) => {
    expect(foundCircle(wishOf({ capacity }), now)).toMatchObject({ value: { capacity } });
  });

  test('may have no topic, and one of 200 letters', () => {
    for (const topic of ['', '🍁'.repeat(200)])
      expect(foundCircle(wishOf({ topic }), now)).toMatchObject({ value: { topic } });
  });
});

test('names that differ only by case or spaces are one name', () => {
  expect(new Set(['Maple Two', ' maple  two', 'MAPLE TWO '].map(nameKey))).toEqual(new Set(['maple two']));
  expect(nameKey('Maple Two')).not.toBe(nameKey('MapleTwo'));
});

test('a letter written in one sign or in two is the same letter', () => {
  expect(nameKey('Ca\u0301lido')).toBe(nameKey('C\u00e1lido'));
});

test.for([
  ['turns the direction of what follows', 'Oak\u202e'],
  ['is a letter nobody sees', 'Oak\u3164'],
  ['is nothing but letters nobody sees', '\u3164\u3164'],
  ['piles up marks', `Oak${'\u0301'.repeat(8)}`],
  ['calls everybody', '@everyone'],
  ['is a link', 'discord.gg/oak'],
] as const)('a name that %s is not taken', ([, name]) => {
  expect(foundCircle(wishOf({ name }), now)).toEqual({ ok: false, refusal: 'name-not-plain' });
});

test.for(['Лесной круг', 'दोपहर का घेरा', 'دایره', '木曜の輪', "L'été"])('%s is a name', (name) => {
  expect(foundCircle(wishOf({ name }), now).ok).toBe(true);
});
