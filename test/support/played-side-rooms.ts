import type { SideRooms } from '../../src/features/care-room/side-rooms.ts';
import { ChannelId } from '../../src/lib/ids.ts';
import type { Posted } from './posted.ts';

/** A private room for two people. */
export type Aside = { name: string; people: readonly string[]; open: boolean; messages: Posted[] };

type Around = Readonly<{
  step: <T>(name: 'aside', work: () => T) => Promise<T>;
  newId: () => string;
}>;

/** Private rooms for two people, in memory. */
export function playedSideRooms(begins: ReadonlyMap<string, Aside>, { step, newId }: Around) {
  const asides = new Map(
    [...begins].map(([id, aside]) => [id, { ...aside, messages: aside.messages.map((one) => ({ ...one })) }]),
  );
  const sideRooms: SideRooms = {
    settle: ({ name, people, open }, known) =>
      step('aside', () => {
        if (known !== undefined && !asides.has(known)) return 'gone';
        const made = known ?? [...asides].find(([, aside]) => aside.name === name)?.[0] ?? newId();
        asides.set(made, { name, people, open, messages: asides.get(made)?.messages ?? [] });
        return ChannelId.parse(made);
      }),
  };
  return { sideRooms, asides };
}
