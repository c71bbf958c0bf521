import { GatewayIntentBits } from 'discord-api-types/v10';
import { sees } from './permissions.ts';
import type { Channel, Guild, World } from './state.ts';

/** What one bot is told. `withoutContent` is for sessions that did not ask for MESSAGE_CONTENT. */
export type Told = Readonly<{ data: unknown; withoutContent?: unknown }>;

type Event = Readonly<{ name: string; intents: number }>;

/** Tells every bot of the guild, each in its own words; a bot for which `tell` answers nothing hears nothing. */
export function tellGuild(
  world: World,
  guild: Guild,
  event: Event,
  tell: (botId: string) => Told | undefined,
): void {
  if (guild.unavailable) return;
  for (const applicationId of world.applications.keys()) {
    if (!guild.members.has(applicationId)) continue;
    const told = tell(applicationId);
    if (told === undefined) continue;
    const { data, withoutContent } = told;
    world.emit({ ...event, data, withoutContent, guildId: guild.id, applicationId });
  }
}

type ChannelEvent = Readonly<{
  name: string;
  inGuilds: GatewayIntentBits;
  inDirectMessages: GatewayIntentBits;
}>;

/** Tells the bots that can see this channel; for direct messages the bot that is one of the two. */
export function tellChannel(
  world: World,
  channel: Channel,
  { name, inGuilds, inDirectMessages }: ChannelEvent,
  tell: (botId: string) => Told | undefined,
): void {
  if ('userIds' in channel) {
    for (const applicationId of channel.userIds.filter((id) => world.applications.has(id))) {
      const told = tell(applicationId);
      if (told === undefined) continue;
      const { data, withoutContent } = told;
      world.emit({
        name,
        data,
        withoutContent,
        guildId: undefined,
        intents: inDirectMessages,
        applicationId,
      });
    }
    return;
  }
  const guild = world.guilds.get(channel.guildId);
  if (guild === undefined) return;
  tellGuild(world, guild, { name, intents: inGuilds }, (botId) =>
    sees(world, botId, channel.id) ? tell(botId) : undefined,
  );
}

/** The intents behind the events of what happens in a channel. */
export const aboutMessages = {
  inGuilds: GatewayIntentBits.GuildMessages,
  inDirectMessages: GatewayIntentBits.DirectMessages,
} as const;
export const aboutReactions = {
  inGuilds: GatewayIntentBits.GuildMessageReactions,
  inDirectMessages: GatewayIntentBits.DirectMessageReactions,
} as const;
export const aboutTyping = {
  inGuilds: GatewayIntentBits.GuildMessageTyping,
  inDirectMessages: GatewayIntentBits.DirectMessageTyping,
} as const;
export const aboutPins = {
  inGuilds: GatewayIntentBits.Guilds,
  inDirectMessages: GatewayIntentBits.DirectMessages,
} as const;
