import type { Client } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { SideRoomPlan, SideRooms } from '../features/care-room/side-rooms.ts';
import type { Threads } from '../features/thread/threads.ts';
import type { ChannelId } from '../lib/ids.ts';
import { isCode } from './answering.ts';
import { channelRoom } from './channel-room.ts';
import { isForbidden, type Permissions } from './permissions.ts';
import type { privateThreads } from './private-threads.ts';

type Needs = Readonly<{
  permissions: Permissions;
  threads: Threads;
  makeThread: ReturnType<typeof privateThreads>;
}>;

/** Private rooms for two people: a private thread, or a private channel where the bot may make no thread. */
export function sideRooms(client: Client<true>, { permissions, threads, makeThread }: Needs): SideRooms {
  const channels = channelRoom(client, permissions);

  /** What the gateway shows is there; what it does not show is asked for. */
  async function isGone(channel: ChannelId): Promise<boolean> {
    if (client.channels.cache.has(channel)) return false;
    try {
      await client.rest.get(Routes.channel(channel));
      return false;
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownChannel)) return true;
      throw error;
    }
  }

  /** It is deleted within a day, long before Discord would archive it: so **Need support** in it works while it is locked. */
  async function lock({ guild }: SideRoomPlan, channel: ChannelId): Promise<void> {
    const known = client.channels.cache.get(channel);
    const locked = known?.isThread() === true && known.locked === true;
    if (locked || !permissions.may(guild, channel, 'ManageThreads')) return;
    const body = { archived: false, locked: true };
    await client.rest.patch(Routes.channel(channel), { body, reason: 'Room' });
  }

  async function inThread(
    plan: SideRoomPlan,
    known: ChannelId | undefined,
  ): Promise<ChannelId | 'not-allowed'> {
    const channel = known ?? (await makeThread(plan));
    // Whoever is not in the server any more is found missing elsewhere, and the room goes.
    if (known === undefined)
      for (const person of plan.people)
        if ((await threads.letIn(channel, person)) === 'not-allowed') return 'not-allowed';
    if (!plan.open) await lock(plan, channel);
    return channel;
  }

  async function inChannel(
    { id, open, ...plan }: SideRoomPlan,
    known: ChannelId | undefined,
  ): Promise<ChannelId> {
    const floor = { kind: open ? 'open' : 'closed' } as const;
    const about = { ...plan, circle: id, kind: 'text', mutes: false, session: 0, live: true, floor } as const;
    return (await channels.arrange(about, known)).channel;
  }

  return {
    async settle(plan, known) {
      try {
        if (known !== undefined && (await isGone(known))) return 'gone';
        return await (plan.kind === 'thread' ? inThread : inChannel)(plan, known);
      } catch (error) {
        if (isForbidden(error)) return 'not-allowed';
        throw error;
      }
    },
  };
}
