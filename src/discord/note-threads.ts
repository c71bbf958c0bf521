import type { Client } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Notes } from '../features/note/notes.ts';
import type { Threads } from '../features/thread/threads.ts';
import { isCode } from './answering.ts';
import { isForbidden } from './permissions.ts';
import type { privateThreads } from './private-threads.ts';

/** A private thread for each person who has to be told something and has not asked for direct messages. */
export function noteThreads(
  { rest }: Client<true>,
  { letIn }: Threads,
  makeThread: ReturnType<typeof privateThreads>,
): Notes {
  return {
    async ready({ person, ...wish }, known) {
      try {
        // Whoever is in it already stays in it; whoever has left it is called back by what is written there.
        const outcome = known === undefined ? 'gone' : await letIn(known, person);
        if (known !== undefined && outcome === 'done') return known;
        if (outcome === 'not-allowed') return outcome;
        // The thread is gone, or the person is: a new one tells which.
        const made = await makeThread(wish);
        const then = await letIn(made, person);
        return then === 'done' ? made : then;
      } catch (error) {
        if (isForbidden(error)) return 'not-allowed';
        throw error;
      }
    },

    async remove(channel) {
      try {
        await rest.delete(Routes.channel(channel), { reason: 'Note' });
      } catch (error) {
        if (!isCode(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
      }
    },
  };
}
