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
  readableLocale,
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

  it('for whose language decides nothing begins with the same two dozen', () => {
    const usual = 'AT AU BE BR CA CH DE ES FR GB IE IN IT JP KR MX NL NZ PH PL PT SE SG US'.split(' ');
    expect(codes(countries('xx')).toSorted()).toEqual(usual);
    expect(codes(moreCountries('xx'))).toEqual(expect.arrayContaining(['ZA', 'AR', 'UA', 'HK']));
  });

  it('holds the countries of a reader’s language before others, whatever their place', () => {
    for (const [locale, country] of [
      ['no', 'NO'],
      ['zh-TW', 'HK'],
    ] as const)
      expect(codes(countries(locale))).toContain(country);
  });

  it('holds those that the server has lines of its own for, also one that we have none for', () => {
    const own = ['CO', 'HU'];
    expect(codes(countries('xx'))).not.toContain('CO');
    expect(codes(countries('xx', own))).toEqual(expect.arrayContaining([...own, 'US']));
    expect(codes(countries('xx', own))).toHaveLength(24);
    expect(codes(moreCountries('xx', own))).not.toContain('HU');
    expect(codes([...countries('xx', own), ...moreCountries('xx', own)]).toSorted()).toEqual(
      [...listed, 'CO'].toSorted(),
    );
  });

  it('puts the likely country and the server’s own before those of the language', () => {
    const many = listed.filter((code) => code !== 'US').slice(0, 23);
    expect(codes(countries('en-US', many)).toSorted()).toEqual([...many, 'US'].toSorted());
  });

  it('is made once for each language and server, and a bounded number of times is it kept', () => {
    const first = countries('de');
    expect(countries('de')).toBe(first);
    expect(countries('de', ['HU'])).not.toBe(first);
    const letters = [...'ABCDEFGHIJKLMNOPQR'];
    for (const one of letters) for (const other of letters) countries('fr', [one + other]);
    expect(countries('de')).not.toBe(first);
    expect(countries('de')).toEqual(first);
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
    ['no', 'NO'],
    ['fi', 'FI'],
    ['pl', 'PL'],
    ['cs', 'CZ'],
    ['hu', 'HU'],
    ['it', 'IT'],
    ['el', 'GR'],
    ['uk', 'UA'],
    ['hi', 'IN'],
    ['ja', 'JP'],
    ['ko', 'KR'],
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

describe('a language setting', () => {
  it.each([
    ['de', 'de'],
    ['pt-br', 'pt-BR'],
    ['en_US', 'en'],
    ['', 'en'],
  ])('%j is read as %s', (locale, read) => {
    expect(readableLocale(locale)).toBe(read);
  });
});
