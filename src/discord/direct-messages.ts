import { type Client, DiscordAPIError } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Direct, NotArrived } from '../features/direct/direct.ts';
import { ChannelId, type UserId } from '../lib/ids.ts';
import { accept, type Result, refuse } from '../lib/result.ts';
import { channelMessenger, soon } from './channel-messenger.ts';

const Opened = z.object({ id: ChannelId });

/**
 * Discord: 50007 the person takes none or has blocked the bot, 50278 no server in common; 40003 too many conversations
 * were begun, 20026 the application is held back. All of them are answers, and none is a fault of anybody.
 */
const reasons: ReadonlyMap<unknown, NotArrived> = new Map([
  [50007, 'direct-closed'],
  [50278, 'direct-closed'],
  [40003, 'direct-not-now'],
  [20026, 'direct-not-now'],
]);

/** Messages to one person, in the conversation Discord has for them. Opening it again gives the same one. */
export function directMessages(client: Client<true>): Direct {
  const { rest } = client;
  const messenger = channelMessenger(client);

  const opened = async (person: UserId): Promise<ChannelId> =>
    Opened.parse(await soon(rest.post(Routes.userChannels(), { body: { recipient_id: person } }))).id;

  async function reaching<T>(work: () => Promise<T>): Promise<Result<T, NotArrived>> {
    try {
      return accept(await work());
    } catch (error) {
      const reason = error instanceof DiscordAPIError ? reasons.get(error.code) : undefined;
      if (reason === undefined) throw error;
      return refuse(reason);
    }
  }

  return {
    send: (person, view, mark, once) =>
      reaching(async () => await messenger.post(await opened(person), view, mark, once)),

    async find(person, mark) {
      const found = await reaching(async () => await messenger.find(await opened(person), mark));
      return found.ok ? found.value : undefined;
    },
  };
}
