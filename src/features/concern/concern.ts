import {
  type ChannelId,
  type CircleId,
  type GuildId,
  type MessageId,
  newConcernId,
  type UserId,
} from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Concern, ConcernKind, Outcome, Reason } from './schema.ts';

/** More than this in a day is no help to anybody; whoever needs it talks to a moderator. */
export const mostADay = 10;

type About = Readonly<{ kind: ConcernKind; about: UserId; by: UserId; isBot: boolean }>;

/** Whether somebody can be named in it. Whoever means themselves asks for somebody to reach out. */
export function mayConcern({
  kind,
  about,
  by,
  isBot,
}: About): Result<undefined, 'about-yourself' | 'about-a-bot'> {
  if (isBot) return refuse('about-a-bot');
  return about === by && kind !== 'reach-out' ? refuse('about-yourself') : accept(undefined);
}

/** Nobody reads what is said about themselves: what is about a moderator goes to the owner alone. */
export const goesTo = (
  kind: ConcernKind,
  { keepsSafe, isOwner }: Readonly<{ keepsSafe: boolean; isOwner: boolean }>,
): Concern['goesTo'] => (kind === 'report' && keepsSafe && !isOwner ? 'owner' : 'moderators');

/** They belong to a circle that the person holds, or they took the step that another look is asked for at. */
export type Conflict = 'part-of-circle' | 'your-own-step';

export type LookRefusal = 'about-you' | 'concern-for-owner' | Conflict;

export type ConcernRefusal = LookRefusal | 'concern-closed' | 'vote-open';

export type Reader = Readonly<{ user: UserId; isOwner: boolean; conflict?: Conflict | undefined }>;

/**
 * Nobody looks after what is about themselves, about whoever holds a circle of theirs, or a second time at what they decided.
 * What is for the owner is for nobody else; the owner may also look again: there is nobody above.
 */
export function mayLookAt(
  concern: Concern,
  { user, isOwner, conflict }: Reader,
): Result<undefined, LookRefusal> {
  if (concern.aboutId === user && concern.kind !== 'reach-out') return refuse('about-you');
  if (concern.goesTo === 'owner' && !isOwner) return refuse('concern-for-owner');
  const isKept = conflict === 'part-of-circle' || (conflict === 'your-own-step' && !isOwner);
  return isKept && conflict !== undefined ? refuse(conflict) : accept(undefined);
}

/** Whether somebody may decide about it now. */
export function mayDecide(concern: Concern, reader: Reader): Result<undefined, ConcernRefusal> {
  const may = mayLookAt(concern, reader);
  if (!may.ok) return may;
  return concern.state === 'closed' ? refuse('concern-closed') : accept(undefined);
}

/** Somebody looks after it; whoever takes it over from them does so as well. */
export function taken(concern: Concern, reader: Reader): Result<Concern, ConcernRefusal> {
  const may = mayDecide(concern, reader);
  return may.ok ? accept({ ...concern, state: 'taken', takenById: reader.user }) : may;
}

type Ending = Readonly<{ outcome: Outcome; at: Date; isVoting?: boolean }>;

/** It is looked after. Not while moderators vote on it: their vote would hang in the air. */
export function closed(
  concern: Concern,
  reader: Reader,
  { outcome, at, isVoting = false }: Ending,
): Result<Concern, ConcernRefusal> {
  const may = mayDecide(concern, reader);
  if (!may.ok) return may;
  if (isVoting) return refuse('vote-open');
  return accept({ ...concern, state: 'closed', takenById: reader.user, outcome, closedAt: at });
}

/** What somebody says, of whom, and where they were when they said it. */
export type Said = Readonly<{
  kind: ConcernKind;
  reason: Reason;
  about: UserId;
  isBot: boolean;
  locale: string;
  where: Readonly<{ channel: ChannelId; message: MessageId | null }>;
}>;

type Filed = Readonly<{
  circle: CircleId | null;
  leads: Concern['leads'];
  goesTo: Concern['goesTo'];
  at: Date;
}>;

/** A concern that nobody looks after yet. */
export const newConcern = (
  guildId: GuildId,
  byId: UserId,
  { kind, reason, about: aboutId, locale, where }: Said,
  { circle: circleId, leads, goesTo, at: createdAt }: Filed,
): Concern => ({
  id: newConcernId(),
  guildId,
  kind,
  reason,
  goesTo,
  locale,
  aboutId,
  byId,
  circleId,
  channelId: where.message === null ? null : where.channel,
  messageId: where.message,
  state: 'open',
  takenById: null,
  outcome: null,
  createdAt,
  closedAt: null,
  leads,
  stepId: null,
});
