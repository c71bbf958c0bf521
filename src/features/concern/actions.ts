import type { Translator } from '../../i18n/index.ts';
import { type ChannelId, ConcernId, type GuildId, type UserId } from '../../lib/ids.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after, hours, type Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { AuditLine } from '../audit/schema.ts';
import { circlesLedBy, readerOf } from '../conflict/actions.ts';
import type { Doer } from '../due-work/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import { kept } from '../retention/retention.ts';
import type { FitsModerators } from '../server/channels.ts';
import { standingIn } from '../server/standing.ts';
import * as rules from './concern.ts';
import type { People } from './people.ts';
import type { Closing, Concern } from './schema.ts';
import { type Around, concernCard } from './views.ts';

/** What deciding about concerns needs, here and in the features that begin with one. */
export type Judging = Readonly<{
  transact: Transact;
  stores: Stores;
  people: People;
  fitsModerators: FitsModerators;
  postings: PostingActions;
  /** Where somebody can be told something alone. */
  reach: (guild: GuildId, person: UserId, locale: string) => Promise<ChannelId | 'gone' | 'not-allowed'>;
  translator: Translator;
  now: Now;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
}>;

export type SayRefusal = 'about-yourself' | 'about-a-bot' | 'enough-for-today';

export const concernKey = (id: ConcernId): string => `concern:${id}`;

/** Asks for what those who look after a concern see of it to be as it is stored. */
export const askToShow = (held: Stores, id: ConcernId, now: Date): Promise<void> =>
  held.due.ask({ key: concernKey(id), kind: 'concern', subject: id, dueAt: now });

/** Whether somebody keeps people safe in a server, by Discord's permissions or by the role it has chosen. */
export async function isModerator(
  { stores, people }: Pick<Judging, 'stores' | 'people'>,
  guild: GuildId,
  person: UserId,
): Promise<boolean> {
  const permitted = await people.permitted(guild, person);
  return permitted !== undefined && standingIn(permitted, await stores.servers.of(guild)).keepsSafe;
}

/** What is old enough, in all servers or in one that keeps less. */
export type Old = Readonly<{ before: Date; guild?: GuildId; now: Date }>;

/** Takes the people out of concerns of before a date, also out of what was shown of them. */
export async function forgetConcerns(stores: Stores, { before, guild, now }: Old): Promise<void> {
  for (const id of await stores.concerns.unnameBefore(before, guild)) await askToShow(stores, id, now);
}

export function concernActions({
  transact,
  stores,
  people,
  fitsModerators,
  postings,
  reach,
  translator,
  now,
  run,
}: Judging) {
  async function say(guild: GuildId, by: UserId, said: rules.Said): Promise<Result<Concern, SayRefusal>> {
    const may = rules.mayConcern({ ...said, by });
    if (!may.ok) return may;
    const isOwner = people.ownerOf(guild) === said.about;
    const keepsSafe = said.kind === 'report' && (await isModerator({ stores, people }, guild, said.about));
    const circle = await stores.circles.withRoom(guild, said.where.channel);
    const outcome = await transact(async (held): Promise<Result<Concern, SayRefusal>> => {
      const today = await held.concerns.by(guild, by, after(now(), -hours(24)));
      const same = today.find(
        ({ kind, aboutId, reason, state }) =>
          kind === said.kind && aboutId === said.about && reason === said.reason && state !== 'closed',
      );
      // Said twice it is one: nobody is to wonder whether it was heard.
      if (same !== undefined) return accept(same);
      if (today.length >= rules.mostADay) return refuse('enough-for-today');
      const concern = rules.newConcern(guild, by, said, {
        circle: circle?.id ?? null,
        leads: said.kind === 'report' ? await circlesLedBy(held, guild, said.about, circle) : [],
        goesTo: rules.goesTo(said.kind, { keepsSafe, isOwner }),
        at: now(),
      });
      await held.concerns.add(concern);
      await askToShow(held, concern.id, now());
      return accept(concern);
    });
    if (outcome.ok) await run(concernKey(outcome.value.id));
    return outcome;
  }

  type Decide = (
    concern: Concern,
    reader: rules.Reader,
    isVoting: boolean,
  ) => Result<Concern, rules.ConcernRefusal>;
  type Decided = Result<Concern, rules.ConcernRefusal | 'no-such-concern'>;

  /** Decides, saves and writes it into the audit, whatever came of it; then its card shows it. */
  async function decide(
    { guild, user }: Readonly<{ guild: GuildId; user: UserId }>,
    id: ConcernId,
    action: AuditLine['action'],
    rule: Decide,
  ): Promise<Decided> {
    const decided = await transact(async (held): Promise<Decided> => {
      const concern = await held.concerns.hold(id);
      if (concern?.guildId !== guild) return refuse('no-such-concern');
      const reader = await readerOf(held, people, concern, user);
      const isVoting = (await held.votes.lastOn(id))?.state === 'open';
      const ended = rule(concern, reader, isVoting);
      const about = { guildId: guild, actorId: user, action, concernId: id, circleId: concern.circleId };
      await held.audit.add({
        ...about,
        outcome: ended.ok ? (ended.value.outcome ?? 'done') : ended.refusal,
        at: now(),
      });
      if (!ended.ok) return ended;
      await held.concerns.save(ended.value);
      await askToShow(held, id, now());
      return ended;
    });
    if (decided.ok) await run(concernKey(id));
    return decided;
  }

  /** The channel of the moderators; where there is none, or it is about one of them, a note for the owner alone. */
  async function placeFor({ guildId, goesTo, locale }: Concern): Promise<ChannelId> {
    const { moderatorChannel } = await stores.servers.of(guildId);
    // A channel that is gone, or that everybody reads by now, is none.
    const fits = moderatorChannel !== null && fitsModerators(guildId, moderatorChannel) === 'fits';
    if (goesTo === 'moderators' && fits) return moderatorChannel;
    const owner = people.ownerOf(guildId);
    const channel = owner === undefined ? 'gone' : await reach(guildId, owner, locale);
    if (channel === 'gone' || channel === 'not-allowed')
      throw new PlainError('Nobody can be told of a concern just now.');
    return channel;
  }

  /** What is shown beside a report: what was done towards the person before, and the vote that there is. */
  async function around({ id, kind, guildId, aboutId, stepId }: Concern): Promise<Around> {
    const isOpen = kind === 'report' && aboutId !== null;
    return {
      steps: isOpen ? await stores.steps.of(guildId, aboutId) : [],
      vote: kind === 'report' ? await stores.votes.lastOn(id) : undefined,
      step: stepId === null ? undefined : await stores.steps.find(stepId),
      hasNote: (await stores.concernNotes.of(id)) !== undefined,
    };
  }

  return {
    say,

    take: (by: Readonly<{ guild: GuildId; user: UserId }>, id: ConcernId): Promise<Decided> =>
      decide(by, id, 'take', rules.taken),

    close: (
      by: Readonly<{ guild: GuildId; user: UserId }>,
      id: ConcernId,
      outcome: Closing,
    ): Promise<Decided> =>
      decide(by, id, 'close', (concern, reader, isVoting) =>
        rules.closed(concern, reader, { outcome, at: now(), isVoting }),
      ),

    find: (id: ConcernId): Promise<Concern | undefined> => stores.concerns.find(id),

    /** What somebody has said here, and how it stands: for themselves alone. */
    saidBy: (guild: GuildId, user: UserId): Promise<readonly Concern[]> =>
      stores.concerns.by(guild, user, after(now(), -kept.concern)),

    /** Who reads what is for the moderators: they, or the owner where no channel of theirs is named. */
    async readers(guild: GuildId): Promise<'moderators' | 'owner'> {
      const { moderatorChannel: channel } = await stores.servers.of(guild);
      return channel !== null && fitsModerators(guild, channel) === 'fits' ? 'moderators' : 'owner';
    },

    /** Shows a concern to those who look after it, or puts right what they see of it. */
    show: (async ({ key, subject }) => {
      const concern = await stores.concerns.find(ConcernId.parse(subject));
      if (concern === undefined) return 'nobody';
      const circle = concern.circleId === null ? undefined : await stores.circles.find(concern.circleId);
      const seen = await around(concern);
      const view = concernCard(translator(concern.locale), concern, circle?.name, seen);
      const wanted = {
        mark: key,
        kind: 'concern',
        subject: `concerns:${concern.guildId}`,
        turn: null,
      } as const;
      await postings.keep(wanted, await placeFor(concern), view);
      return 'done';
    }) satisfies Doer,
  };
}
