import { Client, GatewayIntentBits, Options, type RateLimitData, REST } from 'discord.js';

/** Ms. A message that cannot be sent for so long is put off, so that nothing waits behind it. */
const longWait = 10_000;

const sending: readonly string[] = ['/channels/:id/messages', '/users/@me/channels'];

/** A limit inside a bucket is told only by how long it has to be waited for, not by when the bucket is full again. */
const isLong = ({ method, route, timeToReset, retryAfter }: RateLimitData): boolean =>
  method === 'POST' && sending.includes(route) && Math.max(timeToReset, retryAfter) > longWait;

const requests = (api: string) => ({ api, timeout: 15_000, retries: 3, rejectOnRateLimit: isLong });

/**
 * How people are answered. Discord counts these requests apart from those with the bot's token, which they do not carry: so
 * nobody waits for an answer because many rooms are being put right.
 */
export const restForAnswers = (api: string): REST => new REST({ ...requests(api), version: '10' });

/**
 * The connection to Discord. No privileged intent: commands and buttons need no message content, and what people write
 * is never read. Nothing is cached that would hold people or their words; the bot itself stays, it is asked for often.
 */
export function makeClient(api: string): Client {
  const self = (entry: Readonly<{ id: string; client: Client }>): boolean =>
    entry.id === entry.client.user?.id;
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildVoiceStates,
      GatewayIntentBits.GuildScheduledEvents,
    ],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: requests(api),
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
