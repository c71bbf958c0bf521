import { z } from 'zod';
import { CircleId, GuildId, UserId } from '../../lib/ids.ts';

/** One line of the ledger. It is written once and never changed; the last line of a purpose is what holds. */
export const ConsentEntry = z
  .object({
    guildId: GuildId,
    userId: UserId,
    circleId: CircleId,
    purpose: z.enum(['agreement', 'membership']),
    decision: z.enum(['given', 'withdrawn']),
    documentVersion: z.int(),
    locale: z.string(),
    statementHash: z.string(),
    method: z.enum(['form', 'leave-command', 'leave-button']),
    at: z.date(),
  })
  .readonly();
export type ConsentEntry = z.infer<typeof ConsentEntry>;

export const Shown = z
  .object({
    kind: z.enum(['agreement', 'membership']),
    version: z.int(),
    locale: z.string(),
    body: z.string(),
  })
  .readonly();
export type Shown = z.infer<typeof Shown>;
