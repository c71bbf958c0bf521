import { GatewayIntentBits } from 'discord-api-types/v10';
import { tellGuild } from './audience.ts';
import type { Guild, Member, World } from './state.ts';
import { memberToWire } from './wire-member.ts';

/** Something every bot of the guild hears, in the same words. */
export function announce(
  world: World,
  guild: Guild,
  { name, intents = GatewayIntentBits.Guilds }: Readonly<{ name: string; intents?: GatewayIntentBits }>,
  data: unknown,
): void {
  tellGuild(world, guild, { name, intents }, () => ({ data }));
  world.changed({ guildId: guild.id, channelId: undefined });
}

/** GUILD_MEMBER_UPDATE: with GUILD_MEMBERS about everybody, and always to a bot about itself. */
export function announceMember(world: World, guild: Guild, member: Member): void {
  const data = { guild_id: guild.id, ...memberToWire(world, member) };
  const name = 'GUILD_MEMBER_UPDATE';
  tellGuild(world, guild, { name, intents: GatewayIntentBits.GuildMembers }, (botId) =>
    botId === member.userId ? undefined : { data },
  );
  tellGuild(world, guild, { name, intents: 0 }, (botId) => (botId === member.userId ? { data } : undefined));
  world.changed({ guildId: guild.id, channelId: undefined });
}
