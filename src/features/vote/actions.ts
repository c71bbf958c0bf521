import { type GuildId, newStepId, newVoteId, type UserId, VoteId } from '../../lib/ids.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { askToShow, concernKey, type Judging } from '../concern/actions.ts';
import type { Concern } from '../concern/schema.ts';
import { readerOf } from '../conflict/actions.ts';
import type { Doer } from '../due-work/actions.ts';
import { circlesMeant, closeTo, holdInOrder } from '../removal/actions.ts';
import { addStep, languageOf } from '../step/actions.ts';
import { stepOn } from '../step/step.ts';
import type { Vote } from './schema.ts';
import { undecidedCard } from './views.ts';
import * as rules from './vote.ts';

const voteKey = (id: VoteId): string => `vote:${id}`;

const askToDecide = (held: Stores, { id }: Pick<Vote, 'id'>, dueAt: Date): Promise<void> =>
  held.due.ask({ key: voteKey(id), kind: 'vote', subject: id, dueAt });

const askToTellOwner = (held: Stores, { id }: Vote, now: Date): Promise<void> =>
  held.due.ask({ key: `vote-owner:${id}`, kind: 'vote', subject: `${id}/owner`, dueAt: now });

type Opening = Readonly<{ everywhere: boolean; quorum: number; by: UserId }>;

/** Begins a vote on a concern that is held. Whoever asks for it has said yes with that. */
export async function openVote(
  held: Stores,
  { id: concernId, guildId }: Concern,
  { everywhere, quorum, by }: Opening,
  now: Date,
): Promise<Vote> {
  const endsAt = after(now, rules.lasts);
  const ballots = [{ userId: by, yes: true }];
  const about = { id: newVoteId(), guildId, concernId, everywhere, quorum } as const;
  const vote: Vote = { ...about, state: 'open', openedAt: now, endsAt, ballots };
  await held.votes.add(vote);
  await askToDecide(held, vote, endsAt);
  return vote;
}

type Voter = Readonly<{ guild: GuildId; user: UserId; keepsSafe: boolean }>;
type Cast = Result<Vote, rules.VoteRefusal | 'no-such-concern'>;
type Open = Readonly<{ vote: Vote; concern: Concern }>;

export function voteActions({ transact, stores, people, postings, reach, translator, now, run }: Judging) {
  /** Decides whether somebody's word counts, in a concern that is held. */
  async function counted(held: Stores, { vote, concern }: Open, by: Voter, yes: boolean): Promise<Cast> {
    const reader = await readerOf(held, people, concern, by.user);
    const may = rules.mayVote(concern, { ...reader, keepsSafe: by.keepsSafe });
    return may.ok ? rules.cast(vote, { userId: by.user, yes }, now()) : may;
  }

  /** Closes the circles as agreed, in the transaction that ends the vote. */
  async function close(held: Stores, { vote, concern }: Open, person: UserId): Promise<void> {
    const { everywhere } = vote;
    const ids = await circlesMeant(held, { guild: vote.guildId, circle: concern.circleId, everywhere });
    const locale = await languageOf(held, concern);
    await closeTo(held, await holdInOrder(held, ids), person, now());
    const about = { kind: 'remove', byId: null, circles: ids, everywhere, locale, at: now() } as const;
    await addStep(held, stepOn(concern, { id: newStepId(), ...about }));
  }

  /** The vote and its concern, both held; nothing when it has ended. Circles are held before, as everywhere. */
  async function holdOpen(held: Stores, id: VoteId): Promise<Open | undefined> {
    const known = await held.votes.find(id);
    const about = known && (await held.concerns.find(known.concernId));
    if (known === undefined || about === undefined || known.state !== 'open') return undefined;
    const { guildId: guild, everywhere } = known;
    const meant = { guild, circle: about.circleId, everywhere };
    await holdInOrder(held, await circlesMeant(held, meant));
    const concern = await held.concerns.hold(known.concernId);
    const vote = await held.votes.find(id);
    return concern === undefined || vote?.state !== 'open' ? undefined : { vote, concern };
  }

  /** Ends a vote that is decided, and does what was decided with it. One that is not goes on until its time is over. */
  const decide = (id: VoteId): Promise<'done' | 'nobody'> =>
    transact(async (held) => {
      const open = await holdOpen(held, id);
      if (open === undefined) return 'nobody';
      const { vote, concern } = open;
      const state = rules.stands(vote, now());
      if (state === 'open') {
        await askToDecide(held, vote, vote.endsAt);
        return 'done';
      }
      await held.votes.end(id, state);
      if (state === 'agreed' && concern.aboutId !== null) await close(held, open, concern.aboutId);
      if (state === 'undecided') await askToTellOwner(held, vote, now());
      await askToShow(held, concern.id, now());
      const { guildId, circleId, id: concernId } = concern;
      const about = { guildId, actorId: null, concernId, circleId } as const;
      await held.audit.add({ ...about, action: 'vote-end', outcome: state, at: now() });
      return 'done';
    });

  /** What moderators leave undecided is for the owner, unless it is about them or about a circle of theirs. */
  async function tellOwner(key: string, id: VoteId): Promise<'done' | 'nobody'> {
    const vote = await stores.votes.find(id);
    const concern = vote && (await stores.concerns.find(vote.concernId));
    const owner = vote && people.ownerOf(vote.guildId);
    if (concern === undefined || owner === undefined || concern.aboutId === owner) return 'nobody';
    if ((await readerOf(stores, people, concern, owner)).conflict !== undefined) return 'nobody';
    const { guildId, locale } = concern;
    const channel = await reach(guildId, owner, locale);
    if (channel === 'gone' || channel === 'not-allowed')
      throw new PlainError('The owner cannot be told of an undecided vote just now.');
    const wanted = { mark: key, kind: 'concern', subject: `concerns:${guildId}`, turn: null } as const;
    await postings.keep(wanted, channel, undecidedCard(translator(locale), concern.id));
    return 'done';
  }

  return {
    /** One moderator says yes or no, or says otherwise than before. As soon as it is decided it is done. */
    async cast(by: Voter, id: VoteId, yes: boolean): Promise<Cast> {
      const known = await stores.votes.find(id);
      if (known?.guildId !== by.guild) return refuse('no-such-concern');
      const outcome = await transact(async (held): Promise<Cast> => {
        const concern = await held.concerns.hold(known.concernId);
        const vote = await held.votes.find(id);
        if (concern === undefined || vote === undefined) return refuse('no-such-concern');
        const voted = await counted(held, { vote, concern }, by, yes);
        const { guildId, circleId, id: concernId } = concern;
        const about = { guildId, actorId: by.user, concernId, circleId } as const;
        const outcome = voted.ok ? 'done' : voted.refusal;
        await held.audit.add({ ...about, action: 'vote', outcome, at: now() });
        if (!voted.ok) return voted;
        await held.votes.keepBallot(id, { userId: by.user, yes });
        if (rules.stands(voted.value, now()) !== 'open') await askToDecide(held, vote, now());
        await askToShow(held, concernId, now());
        return accept(voted.value);
      });
      if (outcome.ok) {
        await run(voteKey(id));
        await run(concernKey(known.concernId));
      }
      return outcome;
    },

    /** What is due of a vote: its end, or a word to the owner. */
    proceed: (async ({ key, subject }) => {
      const [id = '', owner] = subject.split('/');
      return owner === undefined ? await decide(VoteId.parse(id)) : await tellOwner(key, VoteId.parse(id));
    }) satisfies Doer,
  };
}
