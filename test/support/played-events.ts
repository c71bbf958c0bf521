import type { EventList, EventPlan } from '../../src/features/mirror/event-list.ts';
import { EventId } from '../../src/lib/ids.ts';

type Break = 'before' | 'after';

/** The list of events of a server in memory. It outlives the bot. */
export function playedEvents() {
  const standing = new Map<string, EventPlan>();
  const breaks: Break[] = [];
  let last = 500000000000000000n;

  async function step<T>(work: () => T): Promise<T> {
    const breaking = breaks.shift();
    if (breaking === 'before') throw new Error('The connection broke before it arrived.');
    const done = work();
    if (breaking === 'after') throw new Error('The connection broke before the answer came.');
    return done;
  }

  const inChannel = (channel: string | undefined): string | undefined =>
    [...standing].find(([, plan]) => plan.channel === channel)?.[0];

  const list: EventList = {
    keep: (plan, known) =>
      step(() => {
        const there = known !== undefined && standing.has(known) ? known : inChannel(plan.channel);
        const event = EventId.parse(there ?? String(++last));
        standing.set(event, plan);
        return { kind: 'kept', event };
      }),
    remove: ({ channel, event }) =>
      step(() => {
        standing.delete(event ?? inChannel(channel) ?? '');
      }),
    missing: () => [],
  };

  return {
    list,
    /** The events that are there now, as they were planned. */
    shown: (): readonly EventPlan[] => [...standing.values()],
    /** The next request breaks. */
    breaks: (when: Break): void => {
      breaks.push(when);
    },
  };
}
