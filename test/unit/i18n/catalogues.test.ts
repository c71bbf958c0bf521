import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { type Catalogue, catalogues } from '../../../src/i18n/catalogues.ts';
import { english } from '../../../src/i18n/english.ts';
import { type Entry, holesIn } from '../../../src/i18n/holes.ts';
import { commandTexts, type Key, translator } from '../../../src/i18n/index.ts';
import { isEnglish } from '../../../src/i18n/locale.ts';
import { pluralCategories } from '../../../src/i18n/plural.ts';

const folder = join(import.meta.dirname, '../../../src/i18n/locales');
const files = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.json$/, '')) : [];

/** What is wrong with a catalogue, in words; nothing when it can be used. */
function faults(catalogue: Readonly<Record<string, Entry>>, locale: string): readonly string[] {
  const source: Readonly<Record<string, Entry>> = english;
  const missing = Object.keys(source).filter((key) => !(key in catalogue));
  const extra = Object.keys(catalogue).filter((key) => !(key in source));
  const wrong = Object.entries(catalogue).flatMap(([key, entry]) =>
    faultsOf(entry, source[key] ?? entry, locale).map((fault) => `${key} ${fault}`),
  );
  return [
    ...missing.map((key) => `${key} is missing`),
    ...extra.map((key) => `${key} is not in English`),
    ...wrong,
  ];
}

function faultsOf(entry: Entry, source: Entry, locale: string): readonly string[] {
  if (typeof entry !== typeof source) return ['is a plural in one language only'];
  const forms = typeof entry === 'string' ? [entry] : Object.values(entry);
  const categories = typeof entry === 'string' ? [] : Object.keys(entry).sort();
  const holes = holesIn(textOf(source));
  return [
    ...(forms.some((form) => form.trim() === '') ? ['is empty'] : []),
    // A form for exactly one may say "one" in words; every other form names the count.
    ...(holesIn(textOf(entry)).join() === holes.join() ? [] : [`has other holes than ${holes.join(', ')}`]),
    ...(typeof entry === 'string' || categories.join() === [...pluralCategories(locale)].sort().join()
      ? []
      : [`has the forms ${categories.join(', ')}`]),
  ];
}

function textOf(entry: Entry): string {
  return typeof entry === 'string' ? entry : Object.values(entry).join(' ');
}

describe('the catalogues', () => {
  test('are the files in the folder, all of them', () => {
    expect(Object.keys(catalogues).sort()).toEqual(files.sort());
  });

  test.for<[string, Catalogue]>([['en-US', english], ...Object.entries(catalogues)])(
    'of %s has the same keys, holes and plurals as English, and no empty text',
    ([locale, catalogue]) => {
      expect(faults(catalogue, locale)).toEqual([]);
    },
  );

  test('with a fault are found out', () => {
    const [first = '', ...others] = Object.keys(english);
    const broken = { ...english, [first]: 'with {unheardOf}', extra: ' ' };
    expect(faults(broken, 'en-US')).toEqual([
      'extra is not in English',
      expect.stringMatching(`^${first} has other holes than`),
      'extra is empty',
    ]);
    const rest = Object.fromEntries(Object.entries(english).filter(([key]) => key !== others[0]));
    expect(faults(rest, 'en-US')).toEqual([`${others[0]} is missing`]);
    expect(faultsOf({ other: '{count}' }, { one: '{count}', other: '{count}' }, 'en-US')).toEqual([
      'has the forms other',
    ]);
    expect(faultsOf('one', { other: 'two' }, 'en-US')).toEqual(['is a plural in one language only']);
  });
});

type CommandKey = Extract<Key, `command.${string}`>;
const isCommandKey = (key: string): key is CommandKey => key.startsWith('command.') && key in english;

describe('the texts of slash commands', () => {
  test.for(Object.keys(english).filter(isCommandKey))(
    '%s is as Discord takes it, in every language',
    (key) => {
      const { text, localizations } = commandTexts(key);
      // In a menu Discord takes spaces and capitals, and no description.
      const isMenu = key.startsWith('command.menu.');
      const pattern = isMenu
        ? /^[^\s].{0,30}[^\s]$/u
        : key.endsWith('.name')
          ? /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
          : /^.{1,100}$/su;
      for (const one of [text, ...Object.values(localizations)]) {
        expect(one).toMatch(pattern);
        if (key.endsWith('.name') && !isMenu) expect(one).toBe(one.toLowerCase());
      }
    },
  );

  test('come in every language of Discord that there is a catalogue for, and no other', () => {
    const [key] = Object.keys(english).filter(isCommandKey);
    const expected = Object.values(Locale).filter(
      (locale) =>
        !isEnglish(locale) && files.some((file) => file === locale || file === locale.split('-')[0]),
    );
    expect(key).toBeDefined();
    if (key === undefined) return;
    expect(Object.keys(commandTexts(key).localizations).sort()).toEqual(expected.sort());
    expect(commandTexts(key).text).toBe(translator('en-US')(key));
  });
});
