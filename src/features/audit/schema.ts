import { z } from 'zod';
import { CircleId, ConcernId, GuildId, UserId } from '../../lib/ids.ts';

/** What can be done that has to be answered for. */
const AuditAction = z.enum([
  'take',
  'close',
  'remove',
  'readmit',
  'settings',
  'remind',
  'warn',
  'remove-all',
  'tell',
  'vote-open',
  'vote',
  'vote-end',
  'appeal',
  'look',
  'read-note',
]);

/** What of the settings of a server can be changed. */
export const Setting = z.enum([
  'moderators',
  'stance',
  'votes',
  'crisis',
  'moderator-role',
  'organiser-role',
  'language',
  'keeping',
  'feeds',
]);
export type Setting = z.infer<typeof Setting>;

/** What was done, by whom, and how it ended: written after it was tried. Never a word of anybody. */
export const AuditLine = z
  .object({
    guildId: GuildId,
    /** Empty when they have erased their data. */
    actorId: UserId.nullable(),
    action: AuditAction,
    concernId: ConcernId.nullable(),
    circleId: CircleId.nullable(),
    /** `done`, what a concern was closed with, how a vote ended, which setting was changed, or the name of a refusal. */
    outcome: z.string(),
    at: z.date(),
  })
  .readonly();
export type AuditLine = z.infer<typeof AuditLine>;
