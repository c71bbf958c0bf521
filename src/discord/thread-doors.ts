import type { Client } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { DoorOutcome, Threads } from '../features/thread/threads.ts';
import { isCode } from './answering.ts';
import { isForbidden } from './permissions.ts';

const goneCodes = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
] as const;
const isGone = (error: unknown): boolean => goneCodes.some((code) => isCode(error, code));

/** Lets people into threads and out of them. */
export function threadDoors({ rest }: Client<true>): Threads {
  async function outcomeOf(request: () => Promise<unknown>): Promise<DoorOutcome> {
    try {
      await request();
      return 'done';
    } catch (error) {
      if (isGone(error)) return 'gone';
      if (isForbidden(error)) return 'not-allowed';
      throw error;
    }
  }

  /** Discord: in an archived thread nobody comes or goes (50083), so it is woken for it. It falls asleep again by itself. */
  async function awake(thread: string, request: () => Promise<unknown>): Promise<unknown> {
    try {
      return await request();
    } catch (error) {
      if (!isCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
      await rest.patch(Routes.channel(thread), { body: { archived: false }, reason: 'Room' });
      return await request();
    }
  }

  return {
    letIn: (thread, person) =>
      outcomeOf(() => awake(thread, () => rest.put(Routes.threadMembers(thread, person)))),
    letOut: (thread, person) =>
      outcomeOf(() => awake(thread, () => rest.delete(Routes.threadMembers(thread, person)))),
    async isIn(thread, person) {
      const outcome = await outcomeOf(() => rest.get(Routes.threadMembers(thread, person)));
      // Where it may not be asked, nothing is done about it.
      return outcome !== 'gone';
    },
  };
}
