import { Client, GatewayIntentBits, Options } from 'discord.js';

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
    rest: { api, timeout: 15_000, retries: 3 },
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
