import { describe, expect, test } from 'vitest';
import { firstKnown, listOf } from '../../../src/i18n/locale.ts';
import { translators } from '../../../src/i18n/translate.ts';

const english = {
  'circle.joined': 'You have a seat in {circle}.',
  'circle.seats': { one: '{count} seat', other: '{count} seats' },
  'circle.line': { one: '{name} and {count} other', other: '{name} and {count} others' },
  'refusal.full': 'The circle is full.',
  'refusal.closed': 'The circle is closed.',
} as const;

const german = {
  ...english,
  'circle.joined': 'Du hast einen Platz in {circle}.',
  'circle.seats': { one: '{count} Platz', other: '{count} Plätze' },
};

const polish = {
  ...english,
  'circle.seats': {
    one: '{count} miejsce',
    few: '{count} miejsca',
    many: '{count} miejsc',
    other: '{count} miejsca',
  },
};

const translator = translators(english, { de: german, pl: polish });

describe('a text', () => {
  test('is said in the language asked for, with its holes filled', () => {
    expect(translator('de')('circle.joined', { circle: 'Maple' })).toBe('Du hast einen Platz in Maple.');
  });

  test.for(['en-US', 'en-GB', 'fr', 'x-unheard-of'])(
    'is said in English to somebody who reads %s',
    (locale) => {
      expect(translator(locale)('circle.joined', { circle: 'Maple' })).toBe('You have a seat in Maple.');
    },
  );

  test('is said in the language when only the region is another', () => {
    expect(translator('de-AT')('circle.seats', { count: 1 })).toBe('1 Platz');
  });

  test('does not fill a hole that came with somebody’s words', () => {
    expect(translator('en')('circle.line', { name: '{count}', count: 2 })).toBe('{count} and 2 others');
  });

  test('shows the words of people as they are, replacement signs included', () => {
    expect(translator('en')('circle.joined', { circle: '$& $1' })).toBe('You have a seat in $& $1.');
  });

  test.for([
    ['en-US', 1, '1 seat'],
    ['en-US', 0, '0 seats'],
    ['en-US', 1_200, '1,200 seats'],
    ['de', 1_200, '1.200 Plätze'],
    ['pl', 1, '1 miejsce'],
    ['pl', 3, '3 miejsca'],
    ['pl', 5, '5 miejsc'],
    ['fr', 0, '0 seats'],
  ] as const)('counts in %s: %i is "%s"', ([locale, count, said]) => {
    expect(translator(locale)('circle.seats', { count })).toBe(said);
  });

  test('can be one of several that ask for nothing', () => {
    const refusals = ['full', 'closed'] as const;
    expect(refusals.map((refusal) => translator('en')(`refusal.${refusal}`))).toEqual([
      'The circle is full.',
      'The circle is closed.',
    ]);
  });
});

// Each marked line must be an error for the compiler, or the mark itself is one (`npm run check:types`).
describe('a filling that does not fit its text', () => {
  const t = translator('en');

  test('does not compile, and would show the hole', () => {
    // @ts-expect-error A hole that is missing.
    expect(t('circle.joined', {})).toBe('You have a seat in {circle}.');
    // @ts-expect-error All holes missing.
    expect(t('circle.joined')).toBe('You have a seat in {circle}.');
    // @ts-expect-error The other hole of a plural is missing.
    expect(t('circle.line', { count: 2 })).toBe('{name} and 2 others');
    // @ts-expect-error A count that is no number.
    expect(t('circle.seats', { count: '2' })).toBe('2 seats');
  });

  test('does not compile when it fills more than there is, and would say the text all the same', () => {
    // @ts-expect-error A hole that the text does not have.
    expect(t('circle.joined', { circle: 'Maple', count: 1 })).toBe('You have a seat in Maple.');
    // @ts-expect-error Something to fill where there is no hole.
    expect(t('refusal.full', {})).toBe('The circle is full.');
  });

  test('does not compile for a text that does not exist', () => {
    // @ts-expect-error A text that does not exist.
    expect(() => t('circle.unheard-of')).toThrow();
  });
});

describe('the language', () => {
  test.for([
    ['de', 'pl', 'de'],
    ['fr', 'pl', 'pl'],
    ['en-GB', 'de', 'en-GB'],
    [undefined, 'de', 'de'],
    ['de-AT', undefined, 'de-AT'],
    ['fr', 'ja', 'en-US'],
    [undefined, undefined, 'en-US'],
  ] as const)('of a member with %s in a server with %s is %s', ([member, guild, chosen]) => {
    expect(firstKnown([member, guild], ['de', 'pl'])).toBe(chosen);
  });

  test('joins words to a list', () => {
    expect(listOf('en-US', ['Ana', 'Ben', 'Cleo'])).toBe('Ana, Ben, and Cleo');
    expect(listOf('de', ['Ana', 'Ben', 'Cleo'])).toBe('Ana, Ben und Cleo');
    expect(listOf('en-US', ['Ana'])).toBe('Ana');
  });
});
