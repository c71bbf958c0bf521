import type { Client } from 'discord.js';
import {
  PermissionFlagsBits as bits,
  ChannelType,
  OverwriteType,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { ChannelId, type GuildId } from '../lib/ids.ts';
import type { InLine } from '../lib/in-line.ts';
import { keepOldest, oldestFirst } from './oldest-first.ts';
import type { Permissions } from './permissions.ts';

const Active = z.object({
  threads: z.array(
    z.object({
      id: ChannelId,
      name: z.string(),
      parent_id: z.string().nullish(),
      owner_id: z.string().nullish(),
    }),
  ),
});
const Channels = z.array(z.object({ id: ChannelId, type: z.number(), topic: z.string().nullish() }));

/** Ends the topic of the channel in which the threads of a server's circles are. */
const parentMark = '(circle threads)';

const inParent = bits.ViewChannel | bits.ReadMessageHistory | bits.SendMessagesInThreads;
const notInParent =
  bits.SendMessages |
  bits.CreatePublicThreads |
  bits.CreatePrivateThreads |
  bits.AddReactions |
  bits.SendPolls;

/** A private thread as it is to be. No two of a server have one name, so that one whose answer was lost is found again. */
export type ThreadWish = Readonly<{ guild: GuildId; name: string; threadsIn: string; about: string }>;

/** Makes private threads, in one channel that all circles of a server share: made when the first of them is needed. */
export function privateThreads(client: Client<true>, permissions: Permissions, inLine: InLine) {
  const takeAway = (one: ChannelId): Promise<unknown> =>
    client.rest.delete(Routes.channel(one), { reason: 'Made twice' });

  /** The channels of a server that hold threads, the oldest first: a lost answer may have left one. */
  async function parents(guild: GuildId): Promise<readonly ChannelId[]> {
    const all = Channels.parse(await client.rest.get(Routes.guildChannels(guild)));
    return oldestFirst(
      all.filter(({ type, topic }) => type === ChannelType.GuildText && topic?.endsWith(parentMark) === true),
    );
  }

  async function parent({ guild, threadsIn, about }: ThreadWish): Promise<ChannelId> {
    const known = permissions
      .guildOf(guild)
      .channels.cache.find((one) => one.type === ChannelType.GuildText && one.topic?.endsWith(parentMark));
    if (known !== undefined) return ChannelId.parse(known.id);
    const [found] = await parents(guild);
    if (found !== undefined) return found;
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
    await client.rest.post(Routes.guildChannels(guild), { body, reason: 'Room' });
    return await keepOldest('A channel of threads', await parents(guild), takeAway);
  }

  /** Threads of this name, the oldest first: a lost answer may have left one. */
  async function left(
    { guild, name: wanted }: ThreadWish,
    channel: ChannelId,
  ): Promise<readonly ChannelId[]> {
    const { threads } = Active.parse(await client.rest.get(Routes.guildActiveThreads(guild)));
    const ours = threads.filter(
      ({ name, parent_id, owner_id }) =>
        parent_id === channel && owner_id === client.user.id && name === wanted,
    );
    return oldestFirst(ours);
  }

  return async function make(wish: ThreadWish): Promise<ChannelId> {
    const channel = await inLine(`threads-in:${wish.guild}`, () => parent(wish));
    const [before] = await left(wish, channel);
    if (before !== undefined) return before;
    const body = {
      name: wish.name,
      type: ChannelType.PrivateThread,
      invitable: false,
      auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    };
    await client.rest.post(Routes.threads(channel), { body, reason: 'Room' });
    return await keepOldest('A thread', await left(wish, channel), takeAway);
  };
}
