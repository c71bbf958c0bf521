import {
  Client,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  type RateLimitData,
  REST,
  type RESTOptions,
} from 'discord.js';
import type { Shards } from '../features/shard/shard.ts';
import { identifyInTurn, type TurnToIdentify } from './identify.ts';

/** Ms. A message that cannot be sent for so long is put off, so that nothing waits behind it. */
const longWait = 10_000;

const sending: readonly string[] = ['/channels/:id/messages', '/users/@me/channels'];

/** A limit inside a bucket is told only by how long it has to be waited for, not by when the bucket is full again. */
const isLong = ({ method, route, timeToReset, retryAfter }: RateLimitData): boolean =>
  method === 'POST' && sending.includes(route) && Math.max(timeToReset, retryAfter) > longWait;

/** What undici says where a connection ends before its answer has come: a kept one that had gone stale, more often than not. */
const endedEarly: readonly unknown[] = ['UND_ERR_SOCKET', 'EPIPE'];

/**
 * discord.js asks again where it hears `ECONNRESET`, and gives up where a connection ends in another way. That is the same
 * thing. Whatever is sent may be sent twice: messages carry a nonce, and a press that is answered already says so.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    const early = error instanceof Error && 'code' in error && endedEarly.includes(error.code);
    throw early ? new Error('ECONNRESET', { cause: error }) : error;
  }
};

const requests = (api: string) => ({
  api,
  timeout: 15_000,
  retries: 3,
  rejectOnRateLimit: isLong,
  makeRequest,
});

/**
 * How people are answered. Discord counts these requests apart from those with the bot's token, which they do not carry: so
 * nobody waits for an answer because many rooms are being put right.
 */
export const restForAnswers = (api: string): REST => new REST({ ...requests(api), version: '10' });

/** Discord: requests in a second, of all processes of a bot together. */
const requestsEverySecond = 50;

type Part = Readonly<{
  shards: Shards;
  /** Left out where no other process connects for the same bot. */
  turnToIdentify?: TurnToIdentify | undefined;
}>;

/**
 * The connection to Discord, for a part of the servers. What discord.js would read from the environment is said here. No
 * privileged intent: commands and buttons need no message content, and what people write is never read. Nothing is cached
 * that would hold people or their words; the bot itself stays, it is asked for often.
 */
export function makeClient(api: string, { shards: { own, count }, turnToIdentify }: Part): Client {
  const self = (entry: Readonly<{ id: string; client: Client }>): boolean =>
    entry.id === entry.client.user?.id;
  const share = Math.max(1, Math.floor((requestsEverySecond * own.length) / count));
  return new Client({
    shards: own,
    shardCount: count,
    ...(turnToIdentify && { ws: { buildIdentifyThrottler: identifyInTurn(turnToIdentify) } }),
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildVoiceStates,
      GatewayIntentBits.GuildScheduledEvents,
    ],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: { ...requests(api), globalRequestsPerSecond: share },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: self },
      UserManager: { maxSize: 50, keepOverLimit: self },
    }),
  });
}
