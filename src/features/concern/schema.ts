import { z } from 'zod';
import { ChannelId, CircleId, ConcernId, GuildId, MessageId, StepId, UserId } from '../../lib/ids.ts';

/**
 * `care`: somebody is worried about somebody. `report`: something is not right. `reach-out`: somebody would like a moderator
 * to reach out to them. `appeal`: somebody asks for another look at what was decided about them. They are different in tone,
 * and nobody is accused by a worry.
 */
export const ConcernKind = z.enum(['care', 'report', 'reach-out', 'appeal']);
export type ConcernKind = z.infer<typeof ConcernKind>;

/** Why, from a list: what people of communities like these most often have to say (circles.md 3.6). */
export const reasons = {
  care: ['hopeless', 'talks-of-dying', 'not-safe', 'unwell', 'gone-quiet', 'other'],
  report: [
    'harassment',
    'advances',
    'shared-outside',
    'pretends',
    'money',
    'threat',
    'sells',
    'methods',
    'under-age',
    'other',
  ],
} as const;
export const Reason = z.enum([...reasons.care, ...reasons.report, 'asked', 'another-look']);
export type Reason = z.infer<typeof Reason>;

/** What came of it, as whoever looked after it says. */
export const Closing = z.enum([
  'talked',
  'reminded',
  'warned',
  'circle-closed',
  'passed-on',
  'nothing-needed',
]);
export type Closing = z.infer<typeof Closing>;

/** What came of it. Another look ends with what was decided staying, or being taken back. */
export const Outcome = z.enum([...Closing.options, 'stays', 'taken-back']);
export type Outcome = z.infer<typeof Outcome>;

export const Concern = z
  .object({
    id: ConcernId,
    guildId: GuildId,
    kind: ConcernKind,
    reason: Reason,
    goesTo: z.enum(['moderators', 'owner']),
    /** The language of those who read it. */
    locale: z.string(),
    /** Empty after 90 days, and when they have erased their data. */
    aboutId: UserId.nullable(),
    byId: UserId.nullable(),
    circleId: CircleId.nullable(),
    /** The message it is about. What stands in it is not kept. */
    channelId: ChannelId.nullable(),
    messageId: MessageId.nullable(),
    state: z.enum(['open', 'taken', 'closed']),
    takenById: UserId.nullable(),
    outcome: Outcome.nullable(),
    createdAt: z.date(),
    closedAt: z.date().nullable(),
    /** The circles that the person it is about held when it was said. */
    leads: z.array(CircleId).readonly(),
    /** What another look is asked for at. */
    stepId: StepId.nullable(),
  })
  .readonly();
export type Concern = z.infer<typeof Concern>;
