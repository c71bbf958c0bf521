import { type CrisisRecord, crisisRecords } from './resources.ts';

/** A country as it stands in a list to pick from. */
export type CountryChoice = Readonly<{ code: string; name: string }>;

/** What a person picks whose country is not listed. It has no lines of its own; `everywhere` is the answer. */
export const elsewhere = 'elsewhere';

/** Directories that hold for every country, shown always: also below the lines of a listed country. */
export const everywhere = {
  directory: 'https://findahelpline.com',
  befrienders: 'https://befrienders.org',
} as const;

/** Discord: a select holds 25 options; one place is kept for `elsewhere`. */
const placesInList = 24;

/** A record not looked at for longer than this is stale. */
const freshDays = 180;
const dayMs = 86_400_000;

/**
 * Which countries come first when the reader's language does not decide. Chosen by hand, no statistics stand behind it.
 * A country with records that is missing here comes after these.
 */
const usualOrder =
  'US GB CA AU IN PH BR MX DE FR ES IT NL PL SE PT JP KR SG IE NZ AT CH BE ZA AR CL UA MY HK'.split(' ');

/**
 * Discord's language setting → country, only where the setting points to one country.
 * German, French, Dutch and Chinese are at home in several countries. `es-ES` was Discord's only Spanish for years, so many
 * people in Latin America still have it: a wrong guess there would show 024 to somebody in Mexico. Those people are asked.
 */
const countryByLocale: ReadonlyMap<string, string> = new Map([
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
]);

/** The lines of a country (ISO 3166 alpha-2), the one to try first standing first; none for `elsewhere` or an unlisted country. */
export function linesFor(country: string): readonly CrisisRecord[] {
  return crisisRecords.filter((line) => line.country === country);
}

/** The emergency numbers of a country, most useful first; none for `elsewhere` or an unlisted country. */
export function emergencyFor(country: string): readonly string[] {
  return linesFor(country)[0]?.emergency ?? [];
}

/**
 * The first list of countries, named and sorted in the reader's language: at most 24, so that `elsewhere` fits beside them.
 * The reader's likely country comes in first, then those that the server itself has lines for (`own`), then countries with
 * a line in the reader's language, then the usual order.
 */
export const countries = (locale: string, own: readonly string[] = []): readonly CountryChoice[] =>
  listsFor(locale, own).first;

/** The listed countries that had no place in `countries`, for a second list. */
export const moreCountries = (locale: string, own: readonly string[] = []): readonly CountryChoice[] =>
  listsFor(locale, own).more;

/** The country a Discord language setting points to, or undefined where it would be a guess. A suggestion: the reader may change it. */
export function countryOf(locale: string): string | undefined {
  return countryByLocale.get(locale);
}

/** Whether something was last looked at more than 180 days before `today`, or, by its date, after it. */
export function isStale(checkedOn: string, today: Date): boolean {
  const ageDays = Math.floor((today.getTime() - Date.parse(checkedOn)) / dayMs);
  return !(ageDays >= 0 && ageDays <= freshDays);
}

/** The records last looked at more than 180 days before `today`, and those dated after it. */
export const staleRecords = (records: readonly CrisisRecord[], today: Date): readonly CrisisRecord[] =>
  records.filter(({ checkedOn }) => isStale(checkedOn, today));

type Lists = Readonly<{ first: readonly CountryChoice[]; more: readonly CountryChoice[] }>;

/** The lists that were made before. Sorting by a language takes a hundred times as long as all the rest of an answer. */
const made = new Map<string, Lists>();
/** Discord has some thirty languages; a server's own countries make a few more lists. */
const mostMade = 300;

function listsFor(locale: string, own: readonly string[]): Lists {
  const key = [locale, ...own].join();
  const before = made.get(key);
  if (before !== undefined) return before;
  const codes = inOrderFor(locale, own);
  const lists = {
    first: named(codes.slice(0, placesInList), locale),
    more: named(codes.slice(placesInList), locale),
  };
  if (made.size >= mostMade) made.clear();
  made.set(key, lists);
  return lists;
}

function inOrderFor(locale: string, own: readonly string[]): readonly string[] {
  const language = locale.split('-')[0] ?? locale;
  const likely = countryOf(locale);
  const codes = [...new Set([...usualOrder, ...crisisRecords.map((line) => line.country), ...own])];
  const rank = (code: string): number => {
    if (code === likely) return 0;
    if (own.includes(code)) return 1;
    return linesFor(code).some((line) => line.languages.includes(language)) ? 2 : 3;
  };
  return codes.toSorted((one, other) => rank(one) - rank(other));
}

function named(codes: readonly string[], locale: string): readonly CountryChoice[] {
  const language = readableLocale(locale);
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const order = new Intl.Collator([language]);
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((one, other) => order.compare(one.name, other.name));
}

/** Intl throws on a malformed language tag. Somebody asking for help gets English names then, not an error. */
export function readableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
