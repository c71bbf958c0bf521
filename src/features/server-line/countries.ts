import { readableLocale } from '../crisis/choose.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Two letters that stand for something else than a country, or for one that is no more. */
const none = new Set(
  'AC AN BU CP CS CQ DD DG EA EU EZ FX IC NT QO SU TA TP UK UN XA XB YD YU ZR ZZ'.split(' '),
);

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Every country there is, in two letters. */
const countries: readonly string[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !none.has(code) && english.of(code) !== undefined);

/** Discord shows at most 25 suggestions. */
const most = 25;

const folded = (words: string): string =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

const namesIn = (locale: string) => new Intl.DisplayNames([readableLocale(locale)], { type: 'region' });

export const countryName = (code: string, locale: string): string => namesIn(locale).of(code) ?? code;

/** Countries whose name has these letters in it, in the reader's language; those that begin with them first. */
export function countriesLike(
  typed: string,
  locale: string,
): readonly Readonly<{ name: string; value: string }>[] {
  const names = namesIn(locale);
  const looked = folded(typed);
  const rank = (name: string): number => (folded(name).startsWith(looked) ? 0 : 1);
  return countries
    .map((value) => ({ name: names.of(value) ?? value, value }))
    .filter(({ name }) => folded(name).includes(looked))
    .toSorted((one, other) => rank(one.name) - rank(other.name) || one.name.localeCompare(other.name, 'en'))
    .slice(0, most);
}

/** The country that was meant: two letters, or its name in the reader's language or in English. */
export function countryRead(typed: string, locale: string): string | undefined {
  const meant = folded(typed);
  const names = namesIn(locale);
  return countries.find((code) =>
    [code, names.of(code), english.of(code)].some((one) => one !== undefined && folded(one) === meant),
  );
}
