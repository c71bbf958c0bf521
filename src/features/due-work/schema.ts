import { z } from 'zod';
import { dueKinds } from './due-work.ts';

export const DueRow = z
  .object({
    key: z.string(),
    kind: z.enum(dueKinds),
    subject: z.string(),
    dueAt: z.date(),
    stamp: z.int(),
    attempts: z.int(),
  })
  .readonly();
export type DueRow = z.infer<typeof DueRow>;

export type Due = Pick<DueRow, 'key' | 'kind' | 'subject' | 'dueAt'>;
