/** Something that can be chosen from a list. */
export type Choice = Readonly<{
  value: string;
  label: string;
  description?: string | undefined;
  emoji?: string | undefined;
}>;

export type Amount = Readonly<{ least: number; most: number }>;

/** What is chosen after `value` was pressed, or undefined when one more would be too many. */
export function pressed(
  chosen: readonly string[],
  value: string,
  { most }: Pick<Amount, 'most'>,
): readonly string[] | undefined {
  if (chosen.includes(value)) return chosen.filter((one) => one !== value);
  if (most === 1) return [value];
  return chosen.length >= most ? undefined : [...chosen, value];
}

/** Why this many is not what is asked for, or undefined when it is. */
export function amountProblem(count: number, { least, most }: Amount): string | undefined {
  if (count >= least && count <= most) return undefined;
  if (least === most) return least === 1 ? 'Choose one.' : `Choose ${least}.`;
  if (count < least) return `Choose at least ${least}.`;
  return `Choose at most ${most}.`;
}

export function sameChoices(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** The next choice after `at` that begins with the letter typed, as lists of a computer do. */
export function beginningWith(choices: readonly Choice[], letter: string, at: number): number | undefined {
  const wanted = letter.toLowerCase();
  const order = choices.map((_, index) => (at + 1 + index) % choices.length);
  return order.find((index) => choices[index]?.label.toLowerCase().startsWith(wanted));
}

/** The labels of what is chosen, in the order of the list. */
export function labelsOf(choices: readonly Choice[], chosen: readonly string[]): string {
  return choices
    .filter(({ value }) => chosen.includes(value))
    .map(({ label }) => label)
    .join(', ');
}
