import type { Entry, PluralForms } from './holes.ts';

/** The text for a count in a language: a plain text is its own plural. */
export function formFor(entry: Entry, count: unknown, locale: string): string {
  if (typeof entry === 'string') return entry;
  return typeof count === 'number' ? pluralForm(entry, count, locale) : entry.other;
}

/** The plural categories a language tells apart for counts: `one` and `other` in English, four of them in Polish. */
export function pluralCategories(locale: string): readonly Intl.LDMLPluralRule[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
}

function pluralForm(forms: PluralForms, count: number, locale: string): string {
  return forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
}
