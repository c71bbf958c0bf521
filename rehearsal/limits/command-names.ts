import type { Fields } from './fields.ts';
import { localised } from './locales.ts';
import { limits } from './numbers.ts';

const { command } = limits;
const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const lengths = { min: 1, max: command.name };

export type Named = { fields: Fields; name: string | undefined; names: Map<string, string> };

/** The name of a slash command or option: letters, digits, `-_'`, lower case where the script has it (Discord). */
export function checkSlashName(fields: Fields): Named {
  const name = fields.text('name', { required: true, ...lengths });
  const names = localised(fields, 'name_localizations', lengths);
  if (name !== undefined && !isSlashName(name)) {
    fields.refuse('name', 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  for (const [locale, translated] of names) {
    if (isSlashName(translated)) continue;
    const place = fields.place.at('name_localizations').at(locale);
    place.refuse('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  return { fields, name, names };
}

/** The name in a context menu: 1–32, spaces and capitals allowed. */
export function checkMenuName(fields: Fields): Named {
  const name = fields.text('name', { required: true, ...lengths });
  return { fields, name, names: localised(fields, 'name_localizations', lengths) };
}

/** Siblings need different default names, and in a locale a name no sibling has there or by default (Discord). */
export function refuseSameNames(siblings: readonly Named[]): void {
  const defaults = new Set<string>();
  for (const { fields, name } of siblings) {
    if (name === undefined) continue;
    if (defaults.has(name)) {
      const words = `Option name ${name} is already used in these options`;
      fields.refuse('name', 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED', words);
    }
    defaults.add(name);
  }
  for (const sibling of siblings) refuseSameTranslations(sibling, siblings);
}

function refuseSameTranslations(sibling: Named, siblings: readonly Named[]): void {
  for (const [locale, translated] of sibling.names) {
    const others = siblings.slice(0, siblings.indexOf(sibling));
    const later = siblings.filter((other) => other !== sibling);
    const taken =
      others.some((other) => other.names.get(locale) === translated) ||
      later.some((other) => other.name === translated);
    if (!taken) continue;
    const place = sibling.fields.place.at('name_localizations').at(locale);
    const words = `Option name ${translated} is already used in these options`;
    place.refuse('APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED', words);
  }
}

const isSlashName = (name: string) => pattern.test(name) && name === name.toLowerCase();
