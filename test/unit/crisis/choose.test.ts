import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  countries,
  countryOf,
  elsewhere,
  emergencyFor,
  everywhere,
  linesFor,
  moreCountries,
} from '../../../src/features/crisis/choose.ts';
import { crisisRecords } from '../../../src/features/crisis/resources.ts';

const locales = Object.values(Locale);
const listed = [...new Set(crisisRecords.map((line) => line.country))].toSorted();
const codes = (choices: readonly { code: string }[]): string[] => choices.map((choice) => choice.code);

describe('somebody asking for help in their own country', () => {
  it('in the United States is told 911 and shown 988 first', () => {
    expect(emergencyFor('US')).toEqual(['911']);
    expect(linesFor('US')[0]?.phone).toBe('988');
  });

  it('sees only lines of that country', () => {
    expect(new Set(linesFor('BE').map((line) => line.country))).toEqual(new Set(['BE']));
    expect(linesFor('BE').map((line) => line.languages[0])).toEqual(['nl', 'fr']);
  });

  it('in a country that is not listed gets no made-up line, and the directories stand for everybody', () => {
    for (const place of [elsewhere, 'CO', '', 'us']) {
      expect(linesFor(place)).toEqual([]);
      expect(emergencyFor(place)).toEqual([]);
    }
    expect(everywhere).toEqual({
      directory: 'https://findahelpline.com',
      befrienders: 'https://befrienders.org',
    });
  });
});

describe('the list of countries', () => {
  it.each(locales)(
    'in %s fits a Discord select together with "elsewhere", and so does the second list',
    (locale) => {
      expect(countries(locale).length).toBe(24);
      expect(moreCountries(locale).length).toBeGreaterThan(0);
      expect(moreCountries(locale).length).toBeLessThanOrEqual(24);
    },
  );

  it.each(locales)('in %s and its second list hold every country once', (locale) => {
    expect(codes([...countries(locale), ...moreCountries(locale)]).toSorted()).toEqual(listed);
  });

  it.each(locales)('in %s shows the likely country of the reader at once', (locale) => {
    const likely = countryOf(locale);
    if (likely !== undefined) expect(codes(countries(locale))).toContain(likely);
    else expect(codes(countries(locale))).toContain('US');
  });

  it('speaks the language of the reader', () => {
    const germany = (locale: string): string | undefined =>
      countries(locale).find(({ code }) => code === 'DE')?.name;
    expect(germany('de')).toBe('Deutschland');
    expect(germany('fr')).toBe('Allemagne');
  });

  it('is sorted as the language of the reader sorts', () => {
    const names = countries('de').map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('de').compare));
    expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'));
  });

  it('for a Spanish speaker holds every listed country with a line in Spanish', () => {
    const spanish = crisisRecords.filter((line) => line.languages.includes('es')).map((line) => line.country);
    expect(spanish).toEqual(expect.arrayContaining(['AR', 'CL', 'MX', 'ES']));
    for (const locale of ['es-ES', 'es-419'])
      expect(codes(countries(locale))).toEqual(expect.arrayContaining(spanish));
  });

  it.each(['', 'en_US', 'not a language'])(
    'is given in English when the language setting is %j',
    (locale) => {
      expect(countries(locale).find(({ code }) => code === 'DE')?.name).toBe('Germany');
    },
  );
});

describe('the country guessed from a Discord language', () => {
  it.each([
    ['en-US', 'US'],
    ['en-GB', 'GB'],
    ['pt-BR', 'BR'],
    ['sv-SE', 'SE'],
    ['da', 'DK'],
    ['pl', 'PL'],
  ])('%s is %s', (locale, country) => {
    expect(countryOf(locale)).toBe(country);
  });

  it.each(['de', 'fr', 'nl', 'es-ES', 'es-419', 'zh-TW', 'xx'])(
    '%s is left for the person to say',
    (locale) => {
      expect(countryOf(locale)).toBeUndefined();
    },
  );

  it.each(locales)('%s never leads to an empty answer', (locale) => {
    const country = countryOf(locale);
    expect(country === undefined || linesFor(country).length > 0).toBe(true);
  });
});
