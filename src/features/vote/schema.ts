import { z } from 'zod';
import { ConcernId, GuildId, UserId, VoteId } from '../../lib/ids.ts';

/** `undecided`: too few have said something. It stays as it is, and the owner is told that it is theirs. */
const VoteState = z.enum(['open', 'agreed', 'declined', 'undecided']);
export type VoteState = z.infer<typeof VoteState>;

const Ballot = z.object({ userId: UserId, yes: z.boolean() }).readonly();
export type Ballot = z.infer<typeof Ballot>;

/** Moderators decide together whether one circle, or all of them, are closed to the person in a concern. */
export const Vote = z
  .object({
    id: VoteId,
    guildId: GuildId,
    concernId: ConcernId,
    everywhere: z.boolean(),
    /** How many have to agree, as the server wanted it when the vote began. */
    quorum: z.int(),
    state: VoteState,
    openedAt: z.date(),
    endsAt: z.date(),
    ballots: z.array(Ballot).readonly(),
  })
  .readonly();
export type Vote = z.infer<typeof Vote>;
