import { z } from 'zod';
import { CircleId, GuildId, UserId } from '../../lib/ids.ts';

export const Purpose = z.enum(['agreement', 'membership', 'reminders-dm', 'kind-notes', 'calendar']);
export type Purpose = z.infer<typeof Purpose>;

/** By which way something was said. `unanswered`: time went by, and nobody said anything. */
export const Method = z.enum([
  'form',
  'command',
  'card',
  'leave-command',
  'leave-button',
  'stop-button',
  'data-button',
  'words-button',
  'unanswered',
  'left-server',
]);
export type Method = z.infer<typeof Method>;

/** One line of the ledger. It is written once and never changed; the last line of a purpose is what holds. */
export const ConsentEntry = z
  .object({
    guildId: GuildId,
    userId: UserId,
    /** Nothing for what is asked for a whole server. */
    circleId: CircleId.nullable(),
    purpose: Purpose,
    decision: z.enum(['given', 'refused', 'withdrawn']),
    documentVersion: z.int(),
    locale: z.string(),
    statementHash: z.string(),
    method: Method,
    at: z.date(),
    /** The words that were ticked or pressed. */
    affirmation: z.string().nullable(),
    /** Whether they said in the same step that they are 18 or older. */
    ageAttested: z.boolean(),
    /** Who was named as answering for what is stored. */
    controller: z.string().nullable(),
    supersedesId: z.string().nullable(),
  })
  .readonly();
export type ConsentEntry = z.infer<typeof ConsentEntry>;

export const KeptEntry = ConsentEntry.unwrap().extend({ id: z.string() }).readonly();
export type KeptEntry = z.infer<typeof KeptEntry>;

/** A document as it was shown, with what was new in it. */
export type Shown = Readonly<{
  kind: Purpose;
  version: number;
  locale: string;
  body: string;
  changeSummary: string;
  material: boolean;
}>;
