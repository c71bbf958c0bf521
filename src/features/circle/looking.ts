import { z } from 'zod';
import { Weekday } from '../schedule/schema.ts';
import { Admission } from './schema.ts';

/** Written circles, or spoken ones. */
export const Medium = z.enum(['text', 'voice']);

/** What somebody looks for among the circles of a server. What is left out may be whatever it is. */
export const Looking = z
  .object({
    tag: z.string().min(1).max(20),
    language: z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})?$/),
    medium: Medium,
    day: Weekday,
    free: z.literal('free'),
    admission: Admission,
  })
  .partial()
  .readonly();
export type Looking = z.infer<typeof Looking>;

const parts = ['tag', 'language', 'medium', 'day', 'free', 'admission'] as const;

/** What is looked for, short enough for a button: the parts in their order, with commas between them. */
export const writeLooking = (looking: Looking): string => parts.map((part) => looking[part] ?? '').join(',');

/** Reads it back. Nothing for what was not written so. */
export function readLooking(written: string): Looking | undefined {
  const values = written.split(',');
  const given = parts.map((part, at) => [part, values[at]] as const).filter(([, value]) => value);
  const read = Looking.safeParse(Object.fromEntries(given));
  return read.success ? read.data : undefined;
}

/** A word as it is stored, for whoever looks for it: however it was typed. */
export const foldTag = (typed: string): string =>
  typed.normalize('NFC').trim().replaceAll(/\s+/g, '-').toLocaleLowerCase('en');
