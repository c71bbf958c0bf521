import { Locale } from 'discord-api-types/v10';
import { type Fields, isRecord } from './fields.ts';

type TextRule = { min: number; max: number };
const known: readonly string[] = Object.values(Locale);

/** The entries of a dictionary of translations; unknown locales and bad lengths are refused under their key (Discord). */
export function localised(fields: Fields, name: string, rule: TextRule): Map<string, string> {
  const found = new Map<string, string>();
  const dictionary = fields.object(name);
  const source = fields.raw(name);
  if (!dictionary || !isRecord(source)) return found;
  for (const [locale, value] of Object.entries(source)) {
    if (!known.includes(locale)) {
      dictionary.refuse(locale, 'BASE_TYPE_CHOICES', `Value must be one of {${known.join(', ')}}.`);
    } else if (value !== null) {
      const text = dictionary.text(locale, rule);
      if (text !== undefined) found.set(locale, text);
    }
  }
  return found;
}
