/** Discord's name of the language that every text exists in. */
export const englishLocale = 'en-US';

/**
 * The name of the catalogue for a locale: its own, or that of its language (`de` for `de-AT`). `undefined` when there
 * is neither.
 */
export function catalogueFor(locale: string, known: readonly string[]): string | undefined {
  const [language = locale] = locale.split('-');
  return known.find((name) => name === locale) ?? known.find((name) => name === language);
}

export function isEnglish(locale: string): boolean {
  return locale === 'en' || locale.startsWith('en-');
}

/** The first of the wished locales that there are texts for, else English. */
export function firstKnown(wished: readonly (string | undefined)[], known: readonly string[]): string {
  const found = wished.find(
    (locale) => locale !== undefined && (isEnglish(locale) || catalogueFor(locale, known) !== undefined),
  );
  return found ?? englishLocale;
}

/** Words as a list of the language: "Ana, Ben, and Cleo". */
export function listOf(locale: string, words: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }).format(words);
}

/** The name of a language in itself: "English", "Deutsch". */
export function languageName(locale: string): string {
  const [language = locale] = locale.split('-');
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
}
