/** One entry of a catalogue: a text, or a text for each plural category of its language, chosen by `count`. */
export type Entry = string | PluralForms;
export type PluralForms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

type HolesIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;

type HolesOf<E> = E extends string
  ? HolesIn<E>
  : E extends Readonly<Record<string, string>>
    ? 'count' | HolesIn<E[keyof E]>
    : never;

/**
 * The second argument that a text asks for: exactly its holes, or none at all. Numbers are written as the language
 * writes them; words of people go through `plain` first.
 */
export type Filling<E> = [HolesOf<E>] extends [never]
  ? []
  : [filling: Readonly<{ [Hole in HolesOf<E>]: Hole extends 'count' ? number : string | number }>];

type Values = Readonly<Record<string, string | number>>;

/** Puts the values into the `{holes}` of a text. */
export function fill(text: string, values: Values, locale: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, hole: string) => {
    const value = values[hole];
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : (value ?? whole);
  });
}

/** The names of the holes of a text, in order, each once. */
export function holesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, hole = '']) => hole))].sort();
}
