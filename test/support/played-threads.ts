import type { Threads } from '../../src/features/thread/threads.ts';
import type { ChannelId } from '../../src/lib/ids.ts';

/** Who is in which thread, in memory. */
export function playedThreads(begins: ReadonlyMap<string, ReadonlySet<string>>) {
  const inThreads = new Map([...begins].map(([thread, people]) => [thread, new Set(people)]));
  const peopleIn = (thread: ChannelId) => {
    const people = inThreads.get(thread) ?? new Set();
    inThreads.set(thread, people);
    return people;
  };
  const threads: Threads = {
    letIn: async (thread, person) => {
      peopleIn(thread).add(person);
      return 'done';
    },
    letOut: async (thread, person) => {
      peopleIn(thread).delete(person);
      return 'done';
    },
    isIn: async (thread, person) => peopleIn(thread).has(person),
  };
  return { threads, inThreads, peopleIn };
}
