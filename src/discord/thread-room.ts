import { type Client, Events } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Room, RoomPlan } from '../features/room/room.ts';
import type { ChannelId } from '../lib/ids.ts';
import { isCode } from './answering.ts';
import { isForbidden, type Permissions } from './permissions.ts';
import type { privateThreads } from './private-threads.ts';

const Thread = z.object({
  thread_metadata: z.object({ archived: z.boolean(), locked: z.boolean().nullish() }),
});

/** How a thread stands; `away` when it is archived or locked, and nobody can write in it. */
type State = 'awake' | 'away' | 'gone';

/**
 * A room as a private thread for one session, in a channel that all circles of a server share. Discord has no overwrites on
 * threads: who is in it may write, and the order is only asked for. A thread is never locked by us: in one that is locked
 * and archived Discord takes no answer to a button, and **Need support** has to work.
 */
export function threadRoom(
  client: Client<true>,
  permissions: Permissions,
  makeThread: ReturnType<typeof privateThreads>,
): Pick<Room, 'arrange' | 'look'> {
  /** Threads that were awake when they were last seen, so that a look at them costs nothing. */
  const awake = new Set<string>();
  // Discord: the threads of a channel that is deleted go without a word of their own.
  client.on(Events.ChannelDelete, () => awake.clear());
  client.on(Events.ThreadDelete, ({ id }) => awake.delete(id));
  client.on(Events.ThreadUpdate, (_, { id, archived, locked }) => {
    if (archived === true || locked === true) awake.delete(id);
  });

  async function make(plan: RoomPlan): Promise<ChannelId> {
    const thread = await makeThread({ ...plan, name: nameOf(plan) });
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
