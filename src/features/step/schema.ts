import { z } from 'zod';
import { CircleId, ConcernId, GuildId, StepId, UserId } from '../../lib/ids.ts';
import { reasons } from '../concern/schema.ts';

/** The ladder: a word of reminder, a warning, and circles that are closed to somebody. */
export const StepKind = z.enum(['remind', 'warn', 'remove']);
export type StepKind = z.infer<typeof StepKind>;

/** Whether they have been told. `silent`: there is nothing to tell, because they had no part in the circle. */
const Told = z.enum(['waiting', 'told', 'not-reached', 'silent']);

/** Why, from the list of reports. */
export const ReportReason = z.enum(reasons.report);

/** What was done towards somebody. Its words are a template, so that nothing of a report stands in it. */
export const Step = z
  .object({
    id: StepId,
    guildId: GuildId,
    kind: StepKind,
    /** Empty where a circle was closed to them without a report. */
    reason: ReportReason.nullable(),
    /** Empty after 90 days, and when they have erased their data. */
    personId: UserId.nullable(),
    /** Empty too where moderators have decided it together. */
    byId: UserId.nullable(),
    concernId: ConcernId.nullable(),
    /** The circle it is about; for a removal those it keeps closed. */
    circles: z.array(CircleId).readonly(),
    /** Whether all circles of the server were closed to them. */
    everywhere: z.boolean(),
    /** The language they read. */
    locale: z.string(),
    told: Told,
    at: z.date(),
    /** When they asked for another look. */
    askedAt: z.date().nullable(),
    /** When it was taken back, or the last circle was opened again. */
    undoneAt: z.date().nullable(),
  })
  .readonly();
export type Step = z.infer<typeof Step>;
