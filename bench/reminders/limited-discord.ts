import { setTimeout as pause } from 'node:timers/promises';
import type { makeApp } from '../../src/app.ts';
import { ChannelId, EventId, MessageId } from '../../src/lib/ids.ts';
import { accept } from '../../src/lib/result.ts';

type Ports = Omit<Parameters<typeof makeApp>[0], 'database' | 'now' | 'report' | 'publicUrl'>;

/** Discord: 50 requests a second from one bot, and about five messages in five seconds in one channel. */
export const perSecond = 50;
const inChannel = { most: 5, ms: 5_000 } as const;

/**
 * The ports of the product in memory, as fast as Discord's limits let them be and no faster: requests go out a fiftieth of
 * a second apart, and a channel takes five in five seconds. `sent` says when each message arrived, in ms of this process.
 */
export function limitedDiscord(): Readonly<{ ports: Ports; sent: readonly number[] }> {
  const sent: number[] = [];
  const channels = new Map<string, number[]>();
  let free = 0;
  let last = 400000000000000000n;
  const newId = (): string => String(++last);

  async function request(channel: string): Promise<void> {
    const before = (channels.get(channel) ?? []).slice(-inChannel.most);
    const [fifth = 0] = before.length < inChannel.most ? [] : before;
    const goes = Math.max(performance.now(), free, fifth === 0 ? 0 : fifth + inChannel.ms);
    free = goes + 1_000 / perSecond;
    channels.set(channel, [...before, goes]);
    await pause(Math.max(0, goes - performance.now()));
  }

  async function message(channel: string): Promise<MessageId> {
    await request(channel);
    sent.push(performance.now());
    return MessageId.parse(newId());
  }

  const ports: Ports = {
    messenger: { post: message, edit: async () => 'edited', find: async () => undefined },
    direct: { send: async (person) => accept(await message(person)), find: async () => undefined },
    // A room that is as planned costs no request; those of this measurement are there already.
    room: {
      arrange: async (_, known) => ({ channel: known ?? ChannelId.parse(newId()), lacking: [] }),
      look: () => undefined,
      isThere: () => true,
      remove: async () => 'removed',
      missing: () => [],
      lacking: () => [],
      offered: () => true,
    },
    voice: { of: () => undefined, setMute: async () => 'not-connected' },
    threads: { letIn: async () => 'done', letOut: async () => 'done', isIn: async () => true },
    notes: { ready: async () => 'not-allowed', remove: async () => undefined },
    sideRooms: { settle: async () => 'not-allowed' },
    events: {
      keep: async () => ({ kind: 'kept', event: EventId.parse(newId()) }),
      remove: async () => undefined,
      missing: () => [],
    },
    isGone: async () => false,
    people: { ownerOf: () => undefined, permitted: async () => undefined },
    fitsModerators: () => 'fits',
    isHere: async () => true,
    whisper: async () => 'cannot',
    platform: {
      clockAhead: async () => 0,
      isConnected: () => true,
      isAdministrator: () => false,
      hasRole: () => true,
    },
  };
  return { ports, sent };
}
