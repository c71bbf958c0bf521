import { z } from 'zod';
import type { Posting } from '../posting/schema.ts';

const Reminded = z.tuple([z.string(), z.coerce.number().int()]).rest(z.string());

/** The meeting that a message in the room reminds of, by its mark; nothing where it is about something else. */
export function remindedOf({ kind, mark }: Pick<Posting, 'kind' | 'mark'>): Date | undefined {
  if (kind !== 'reminder') return undefined;
  const read = Reminded.safeParse(mark.slice('reminder:'.length).split('/'));
  return read.success ? new Date(read.data[1] * 1_000) : undefined;
}
