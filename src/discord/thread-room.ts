import { type Client, Events } from 'discord.js';
import {
  PermissionFlagsBits as bits,
  ChannelType,
  OverwriteType,
  RESTJSONErrorCodes,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Room, RoomPlan } from '../features/room/room.ts';
import { ChannelId } from '../lib/ids.ts';
import type { InLine } from '../lib/in-line.ts';
import { isCode } from './answering.ts';
import { isForbidden, type Permissions } from './permissions.ts';

const Made = z.object({ id: ChannelId });
const Thread = z.object({
  id: ChannelId,
  name: z.string(),
  parent_id: z.string().nullish(),
  owner_id: z.string().nullish(),
  thread_metadata: z.object({ archived: z.boolean(), locked: z.boolean().nullish() }),
});
const Active = z.object({ threads: z.array(Thread) });
const Channels = z.array(z.object({ id: ChannelId, type: z.number(), topic: z.string().nullish() }));

/** How a thread stands; `away` when it is archived or locked, and nobody can write in it. */
type State = 'awake' | 'away' | 'gone';

/** Ends the topic of the channel in which the threads of a server's circles are. */
const parentMark = '(circle threads)';

const inParent = bits.ViewChannel | bits.ReadMessageHistory | bits.SendMessagesInThreads;
const notInParent =
  bits.SendMessages |
  bits.CreatePublicThreads |
  bits.CreatePrivateThreads |
  bits.AddReactions |
  bits.SendPolls;

/**
 * A room as a private thread for one session, in a channel that all circles of a server share. Discord has no overwrites on
 * threads: who is in it may write, and the order is only asked for. A thread is never locked by us: in one that is locked
 * and archived Discord takes no answer to a button, and **Need support** has to work.
 */
export function threadRoom(
  client: Client<true>,
  permissions: Permissions,
  inLine: InLine,
): Pick<Room, 'arrange' | 'look'> {
  /** Threads that were awake when they were last seen, so that a look at them costs nothing. */
  const awake = new Set<string>();
  // Discord: the threads of a channel that is deleted go without a word of their own.
  client.on(Events.ChannelDelete, () => awake.clear());
  client.on(Events.ThreadDelete, ({ id }) => awake.delete(id));
  client.on(Events.ThreadUpdate, (_, { id, archived, locked }) => {
    if (archived === true || locked === true) awake.delete(id);
  });

  async function parent({ guild, threadsIn, about }: RoomPlan): Promise<ChannelId> {
    const known = permissions
      .guildOf(guild)
      .channels.cache.find((one) => one.type === ChannelType.GuildText && one.topic?.endsWith(parentMark));
    if (known !== undefined) return ChannelId.parse(known.id);
    const all = Channels.parse(await client.rest.get(Routes.guildChannels(guild)));
    const found = all.find(
      ({ type, topic }) => type === ChannelType.GuildText && topic?.endsWith(parentMark) === true,
    );
    if (found !== undefined) return found.id;
    const may = permissions.inGuild(guild);
    const everybody = {
      id: guild,
      type: OverwriteType.Role,
      allow: String(inParent & may),
      deny: String(notInParent & may),
    };
    const own = {
      id: client.user.id,
      type: OverwriteType.Member,
      allow: String((inParent | bits.SendMessages | bits.CreatePrivateThreads) & may),
      deny: '0',
    };
    const body = {
      name: threadsIn,
      type: ChannelType.GuildText,
      topic: `${about} ${parentMark}`,
      permission_overwrites: [everybody, own],
    };
    return Made.parse(await client.rest.post(Routes.guildChannels(guild), { body, reason: 'Room' })).id;
  }

  /** A thread of this session that a lost answer has left. */
  async function left(plan: RoomPlan, channel: ChannelId): Promise<ChannelId | undefined> {
    const { threads } = Active.parse(await client.rest.get(Routes.guildActiveThreads(plan.guild)));
    return threads.find(
      ({ name, parent_id, owner_id }) =>
        parent_id === channel && owner_id === client.user.id && name === nameOf(plan),
    )?.id;
  }

  async function make(plan: RoomPlan): Promise<ChannelId> {
    const channel = await inLine(`threads-in:${plan.guild}`, () => parent(plan));
    const before = await left(plan, channel);
    const body = {
      name: nameOf(plan),
      type: ChannelType.PrivateThread,
      invitable: false,
      auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    };
    const thread =
      before ?? Made.parse(await client.rest.post(Routes.threads(channel), { body, reason: 'Room' })).id;
    awake.add(thread);
    return thread;
  }

  async function stateOf(thread: ChannelId): Promise<State> {
    if (awake.has(thread)) return 'awake';
    try {
      const { archived, locked } = Thread.parse(
        await client.rest.get(Routes.channel(thread)),
      ).thread_metadata;
      return archived || locked === true ? 'away' : 'awake';
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownChannel)) return 'gone';
      if (isForbidden(error)) return 'away';
      throw error;
    }
  }

  /** Brings a thread back that was archived or locked. It may be neither while people meet in it. */
  async function wake(thread: ChannelId): Promise<'done' | 'held-back'> {
    try {
      const body = { archived: false, locked: false };
      await client.rest.patch(Routes.channel(thread), { body, reason: 'Room' });
      return 'done';
    } catch (error) {
      if (isForbidden(error)) return 'held-back';
      throw error;
    }
  }

  return {
    async arrange(plan, known) {
      if (known !== undefined) {
        const lacking = permissions.lacking(plan.guild, known, plan);
        const state = await stateOf(known);
        // Outside of its hours a thread may sleep: Discord archives it by itself after a week.
        const isWanted = state === 'away' && plan.floor.kind !== 'closed';
        const woken = isWanted && permissions.may(plan.guild, known, 'ManageThreads') && (await wake(known));
        if (state === 'awake' || woken === 'done') awake.add(known);
        if (state !== 'gone') return { channel: known, lacking };
      }
      return { channel: await make(plan), lacking: permissions.missing(plan.guild, plan) };
    },

    look(_, known) {
      const shown = client.channels.cache.get(known);
      const stands =
        shown?.isThread() === true &&
        shown.archived !== true &&
        shown.locked !== true &&
        shown.parent !== null;
      if (!stands) awake.delete(known);
    },
  };
}

/** No circle's name has a dot in the middle, so that no two threads of a server have one name. */
const nameOf = ({ name, session }: RoomPlan): string => `${name} · ${session}`;
