import type { LocalizationMap } from 'discord-api-types/v10';

/** Locales Discord tries before the default text. Discord: en-US and en-GB stand in for each other, es-ES for es-419. */
const standIns: Readonly<Record<string, string>> = { 'en-US': 'en-GB', 'en-GB': 'en-US', 'es-419': 'es-ES' };

/** The text a client in `locale` shows. */
function localised(text: string, map: LocalizationMap | null | undefined, locale: string): string {
  const texts = new Map(Object.entries(map ?? {}));
  const standIn = standIns[locale];
  return texts.get(locale) ?? (standIn === undefined ? undefined : texts.get(standIn)) ?? text;
}

type Named = Readonly<{
  name: string;
  nameLocalizations?: LocalizationMap | null;
  name_localizations?: LocalizationMap | null;
}>;

/** The name of a command, option or choice in `locale`. */
export function shownName(named: Named, locale: string): string {
  return localised(named.name, named.nameLocalizations ?? named.name_localizations, locale);
}

type Described = Readonly<{
  description: string;
  descriptionLocalizations?: LocalizationMap | null;
  description_localizations?: LocalizationMap | null;
}>;

/** What stands beside a command or option in `locale`. */
export function shownDescription(described: Described, locale: string): string {
  const map = described.descriptionLocalizations ?? described.description_localizations;
  return localised(described.description, map, locale);
}

/** Whether what a person typed means this: by the name she sees, or by the default one. */
export function isCalled(named: Named, typed: string, locale: string): boolean {
  return named.name === typed || shownName(named, locale) === typed;
}
