import { randomInt } from 'node:crypto';
import { z } from 'zod';

/** Discord: ids are 64-bit numbers written in decimal; 17 to 20 digits since 2015 and for as long as they last. */
const snowflake = z.string().regex(/^\d{17,20}$/);

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ownIdLength = 12;
const ownId = z.string().regex(/^[a-z0-9]{12}$/);

export const UserId = snowflake.brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;

export const GuildId = snowflake.brand<'GuildId'>();
export type GuildId = z.infer<typeof GuildId>;

export const ChannelId = snowflake.brand<'ChannelId'>();
export type ChannelId = z.infer<typeof ChannelId>;

export const RoleId = snowflake.brand<'RoleId'>();
export type RoleId = z.infer<typeof RoleId>;

export const MessageId = snowflake.brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

export const EventId = snowflake.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const CircleId = ownId.brand<'CircleId'>();
export type CircleId = z.infer<typeof CircleId>;

export const SessionId = ownId.brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

/** A new id, 62 random bits: nobody can guess one from another, and two never meet in practice. */
export function newCircleId(): CircleId {
  return CircleId.parse(randomId());
}

/** A new id, 62 random bits: nobody can guess one from another, and two never meet in practice. */
export function newSessionId(): SessionId {
  return SessionId.parse(randomId());
}

export const ConcernId = ownId.brand<'ConcernId'>();
export type ConcernId = z.infer<typeof ConcernId>;

/** A new id, 62 random bits: nobody can guess one from another, and two never meet in practice. */
export function newConcernId(): ConcernId {
  return ConcernId.parse(randomId());
}

export const StepId = ownId.brand<'StepId'>();
export type StepId = z.infer<typeof StepId>;

/** A new id, 62 random bits: nobody can guess one from another, and two never meet in practice. */
export function newStepId(): StepId {
  return StepId.parse(randomId());
}

export const VoteId = ownId.brand<'VoteId'>();
export type VoteId = z.infer<typeof VoteId>;

/** A new id, 62 random bits: nobody can guess one from another, and two never meet in practice. */
export function newVoteId(): VoteId {
  return VoteId.parse(randomId());
}

export const CareRoomId = ownId.brand<'CareRoomId'>();
export type CareRoomId = z.infer<typeof CareRoomId>;

/** A new id, 62 random bits: nobody can guess one from another, and two never meet in practice. */
export function newCareRoomId(): CareRoomId {
  return CareRoomId.parse(randomId());
}

export const LineId = ownId.brand<'LineId'>();
export type LineId = z.infer<typeof LineId>;

/** A new id, 62 random bits: nobody can guess one from another, and two never meet in practice. */
export function newLineId(): LineId {
  return LineId.parse(randomId());
}

/** A few letters that tell a thing apart from its like in one server, for a name that people see. */
export function newNoteCode(): string {
  return randomId(4);
}

function randomId(length = ownIdLength): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
