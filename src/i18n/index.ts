import { Locale } from 'discord-api-types/v10';
import { catalogues } from './catalogues.ts';
import { english } from './english.ts';
import { catalogueFor, englishLocale, firstKnown } from './locale.ts';
import { type TranslateFrom, translators } from './translate.ts';

export { englishLocale, languageName, listOf } from './locale.ts';

export type Key = keyof typeof english;
export type Translate = TranslateFrom<typeof english>;
export type Translator = (locale: string) => Translate;

const known = Object.keys(catalogues);

/** The languages that every text exists in, as Discord names them. */
export const languages: readonly string[] = [englishLocale, ...known];

/** The texts in one Discord locale: its own language where we have it, else English. */
export const translator: Translator = translators(english, catalogues);

/** Whose language to speak: the member's, else the server's, else English. Languages without texts are passed over. */
export function chooseLocale({
  member,
  guild,
}: Readonly<{ member?: string | undefined; guild?: string | undefined }>): string {
  return firstKnown([member, guild], known);
}

/** The first of some wished languages that there are texts in, by the name in `languages`; else English. */
export const languageFor = (wished: readonly string[]): string =>
  catalogueFor(firstKnown(wished, known), known) ?? englishLocale;

/** A text of a slash command, and what Discord shows of it to people with other languages. */
export function commandTexts(key: Extract<Key, `command.${string}`>): Readonly<{
  text: string;
  localizations: Readonly<Partial<Record<Locale, string>>>;
}> {
  const translated = Object.values(Locale).filter((locale) => catalogueFor(locale, known) !== undefined);
  return {
    text: translator(Locale.EnglishUS)(key),
    localizations: Object.fromEntries(translated.map((locale) => [locale, translator(locale)(key)])),
  };
}
