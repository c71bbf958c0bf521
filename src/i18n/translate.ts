import { type Entry, type Filling, fill } from './holes.ts';
import { catalogueFor, englishLocale } from './locale.ts';
import { formFor } from './plural.ts';

/** Says a text by its key. The compiler knows its holes: one that is missing, or one too many, does not compile. */
export type TranslateFrom<English> = <K extends keyof English>(
  key: K,
  ...filling: Filling<English[K]>
) => string;

/**
 * Translators over a source and its translations. A locale is looked up exactly, then by its language; a locale without
 * texts, and a text that is missing from a translation, is said in the source's English.
 */
export function translators<const English extends Readonly<Record<string, Entry>>>(
  english: English,
  translations: Readonly<Record<string, Readonly<Record<keyof English, Entry>>>>,
): (locale: string) => TranslateFrom<English> {
  const source: Readonly<Record<keyof English, Entry>> = english;
  return (locale) => {
    const name = catalogueFor(locale, Object.keys(translations));
    const translation = name === undefined ? undefined : translations[name];
    return (key, ...[filling]) => {
      const entry = translation?.[key];
      const [found, spoken] = entry === undefined ? [source[key], englishLocale] : [entry, locale];
      const values: Readonly<Record<string, string | number>> = { ...filling };
      return fill(formFor(found, values.count, spoken), values, spoken);
    };
  };
}
