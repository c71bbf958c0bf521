import type { Thread } from '../world/state.ts';
import { channelToWire, threadMemberToWire } from '../world/wire-channel.ts';
import type { Call } from './route.ts';

/** A list of threads as Discord answers it: the threads, and the bot's own membership of those it is in. */
export function listed({ world, actorId }: Call, threads: readonly Thread[]) {
  const own = threads.filter((thread) => thread.members.has(actorId));
  return {
    threads: threads.map((thread) => channelToWire(world, thread, actorId)),
    members: own.map((thread) => threadMemberToWire(thread, actorId)),
  };
}
