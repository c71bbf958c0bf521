import { ComponentType } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { z } from 'zod';

const limited = (length: number) => z.string().min(1).max(length).optional();

/** Discord: what any component may hold. Labels of questions have up to 45, which is checked with the form. */
const Part = z.object({
  type: z.number(),
  custom_id: limited(100),
  label: limited(80),
  placeholder: limited(150),
  content: limited(4_000),
  options: z
    .array(z.object({ label: limited(100), value: limited(100), description: limited(100) }))
    .min(1)
    .max(25)
    .optional(),
  components: z.array(z.unknown()).min(1).optional(),
});
type Part = z.infer<typeof Part>;

/** Every component of something that is sent, wherever it stands. */
function partsOf(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(partsOf);
  return 'type' in value ? [Part.parse(value), ...inside] : inside;
}

const written = (parts: readonly Part[]): string => parts.map((part) => part.content ?? '').join('');

/** The words of a message or a form, as somebody reads them. */
export const wordsIn = (view: object): string =>
  partsOf(view)
    .flatMap((part) => [part.content ?? [], part.label ?? []].flat())
    .join('\n');

/**
 * Discord refuses a message of Components V2 above 40 components or 4,000 characters, a row above 5 buttons, and two
 * components with one custom id; a hole that nobody filled would be shown as it is.
 */
export function expectFits(view: object): void {
  const parts = partsOf(view);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThanOrEqual(40);
  expect(written(parts).length).toBeLessThanOrEqual(4_000);
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(20_000);
  const addresses = parts.flatMap((part) => part.custom_id ?? []);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const part of parts.filter(({ type }) => type === ComponentType.ActionRow))
    expect(part.components?.length).toBeLessThanOrEqual(5);
  expect(wordsIn(view)).not.toMatch(/\{\w+\}/);
}

const Form = z.object({
  title: z.string().min(1).max(45),
  custom_id: z.string().min(1).max(100),
  components: z
    .array(z.object({ label: limited(45) }))
    .min(1)
    .max(5),
});

export function expectFormFits(form: object): void {
  Form.parse(form);
  expectFits(form);
}
