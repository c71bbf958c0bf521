import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { hours } from '../../lib/time.ts';
import { type ConcernRefusal, mayDecide, type Reader } from '../concern/concern.ts';
import type { Concern } from '../concern/schema.ts';
import type { Ballot, Vote, VoteState } from './schema.ts';

/** For how long moderators are asked. */
export const lasts = hours(48);

/** How many may have to agree. */
export const fewest = 2;
export const most = 5;

const count = (ballots: readonly Ballot[], yes: boolean): number =>
  ballots.filter((one) => one.yes === yes).length;

type Asked = Pick<Vote, 'quorum' | 'endsAt' | 'ballots'>;

/**
 * How a vote stands: decided as soon as so many say yes, or as many say no. How many moderators there are cannot be known
 * without reading the list of members, so as many noes are what can no longer be outvoted. When the time is over the gentler
 * choice stays.
 */
export function stands({ quorum, endsAt, ballots }: Asked, now: Date): VoteState {
  if (count(ballots, true) >= quorum) return 'agreed';
  if (count(ballots, false) >= quorum) return 'declined';
  return endsAt <= now ? 'undecided' : 'open';
}

type Voter = Reader & Readonly<{ keepsSafe: boolean }>;

export type VoteRefusal = ConcernRefusal | 'said-by-you' | 'vote-over' | 'not-a-moderator';

/** Whether somebody may vote: a moderator who has no part in it. */
export function mayVote(concern: Concern, { keepsSafe, ...reader }: Voter): Result<undefined, VoteRefusal> {
  const may = mayDecide(concern, reader);
  if (!may.ok) return may;
  if (concern.byId === reader.user) return refuse('said-by-you');
  return keepsSafe || reader.isOwner ? accept(undefined) : refuse('not-a-moderator');
}

/** One says yes or no, and can change it until the vote is decided. */
export function cast(
  vote: Vote,
  ballot: Readonly<{ userId: UserId; yes: boolean }>,
  now: Date,
): Result<Vote, 'vote-over'> {
  if (vote.state !== 'open' || stands(vote, now) !== 'open') return refuse('vote-over');
  const others = vote.ballots.filter(({ userId }) => userId !== ballot.userId);
  return accept({ ...vote, ballots: [...others, ballot] });
}

type Wish = Readonly<{
  /** How many have to agree here; empty where one decides. */
  votes: number | null;
  hasChannel: boolean;
  isOwner: boolean;
  before: VoteState | undefined;
}>;

/** Whether moderators are asked before a circle is closed. What moderators left undecided is for the owner alone. */
export const needsVote = (
  { goesTo }: Pick<Concern, 'goesTo'>,
  { votes, hasChannel, isOwner, before }: Wish,
): boolean => votes !== null && hasChannel && goesTo === 'moderators' && !(isOwner && before === 'undecided');
