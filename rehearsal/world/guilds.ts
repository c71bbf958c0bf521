import { PermissionFlagsBits as bit, ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { addPerson } from './accounts.ts';
import { tellGuild } from './audience.ts';
import { findGuild, guildFor } from './find.ts';
import { guildCreatePayload } from './gateway-view.ts';
import { announce } from './guild-events.ts';
import { joinGuild } from './members.ts';
import { demandInGuild } from './permissions.ts';
import { missingAccess, unknownApplication } from './refusal.ts';
import { addManagedRole, freshRole } from './roles.ts';
import type { Guild, Role, World } from './state.ts';
import { guildToWire } from './wire-guild.ts';

type NewGuild = Readonly<{
  name: string;
  id?: string | undefined;
  ownerId?: string | undefined;
  locale?: string | undefined;
  features?: readonly string[] | undefined;
}>;

/** What @everyone may do in a fresh server. */
const everyoneMay =
  bit.ViewChannel |
  bit.SendMessages |
  bit.SendMessagesInThreads |
  bit.CreatePublicThreads |
  bit.CreatePrivateThreads |
  bit.EmbedLinks |
  bit.AttachFiles |
  bit.AddReactions |
  bit.UseExternalEmojis |
  bit.UseExternalStickers |
  bit.MentionEveryone |
  bit.ReadMessageHistory |
  bit.SendVoiceMessages |
  bit.SendPolls |
  bit.UseApplicationCommands |
  bit.UseExternalApps |
  bit.UseEmbeddedActivities |
  bit.Connect |
  bit.Speak |
  bit.Stream |
  bit.UseVAD |
  bit.RequestToSpeak |
  bit.UseSoundboard |
  bit.CreateInstantInvite |
  bit.ChangeNickname |
  bit.CreateEvents |
  bit.SetVoiceChannelStatus;

/** Makes a server without channels. Where no owner is given, a person called Owner is made. */
export function addGuild(world: World, wanted: NewGuild): Guild {
  const { name, id = world.ids.nextGuild(), locale = 'en-US', features = [] } = wanted;
  const ownerId = wanted.ownerId ?? addPerson(world, { name: 'Owner', locale }).id;
  const guild: Guild = {
    id,
    name,
    ownerId,
    locale,
    features: new Set(features),
    description: undefined,
    systemChannelId: undefined,
    unavailable: false,
    channelIds: new Set(),
    roles: new Map([[id, { ...freshRole(id, '@everyone'), permissions: everyoneMay, position: 0 }]]),
    members: new Map(),
    bannedUserIds: new Set(),
    voiceStates: new Map(),
    stageInstances: new Map(),
    scheduledEvents: new Map(),
  };
  world.guilds.set(id, guild);
  joinGuild(world, ownerId, id);
  return guild;
}

type GuildChanges = Readonly<{
  name?: string | undefined;
  preferred_locale?: string | null | undefined;
  description?: string | null | undefined;
  features?: readonly string[] | undefined;
  system_channel_id?: string | null | undefined;
}>;

/** Needs MANAGE_GUILD; switching COMMUNITY on or off needs ADMINISTRATOR. */
export function editGuild(world: World, actorId: string, guildId: string, changes: GuildChanges): Guild {
  const guild = guildFor(world, actorId, guildId);
  demandInGuild(world, guild, actorId, bit.ManageGuild);
  if (changes.features !== undefined) {
    demandInGuild(world, guild, actorId, bit.Administrator);
    guild.features = new Set(changes.features);
  }
  if (changes.name !== undefined) guild.name = changes.name;
  if (changes.preferred_locale !== undefined) guild.locale = changes.preferred_locale ?? 'en-US';
  if (changes.description !== undefined) guild.description = changes.description ?? undefined;
  if (changes.system_channel_id !== undefined) guild.systemChannelId = changes.system_channel_id ?? undefined;
  announce(world, guild, { name: 'GUILD_UPDATE' }, guildToWire(guild));
  return guild;
}

/** Adds a bot as its invite link would: it joins, gets its managed role with these bits, and hears GUILD_CREATE. */
export function inviteBot(world: World, applicationId: string, guildId: string, permissions: bigint): Role {
  const application = world.applications.get(applicationId);
  if (application === undefined) throw unknownApplication();
  const guild = findGuild(world, guildId);
  const role = addManagedRole(world, guild, { applicationId, name: application.name, permissions });
  joinGuild(world, applicationId, guildId, { roleIds: [role.id] });
  tellGuild(world, guild, { name: 'GUILD_CREATE', intents: GatewayIntentBits.Guilds }, (botId) =>
    botId === applicationId ? { data: guildCreatePayload(world, guildId, applicationId) } : undefined,
  );
  return role;
}

/** The bot was removed (or left, or the server removed it): its commands and managed role go, GUILD_DELETE tells it. */
export function removeBot(world: World, applicationId: string, guildId: string): void {
  const guild = findGuild(world, guildId);
  if (!guild.members.has(applicationId)) throw missingAccess();
  guild.voiceStates.delete(applicationId);
  tellGuild(world, guild, { name: 'GUILD_DELETE', intents: GatewayIntentBits.Guilds }, (botId) =>
    botId === applicationId ? { data: { id: guildId } } : undefined,
  );
  guild.members.delete(applicationId);
  for (const role of guild.roles.values()) {
    if (role.botId !== applicationId || !guild.roles.delete(role.id)) continue;
    announce(world, guild, { name: 'GUILD_ROLE_DELETE' }, { guild_id: guildId, role_id: role.id });
  }
  for (const command of world.commands.values()) {
    if (command.applicationId === applicationId && command.guildId === guildId)
      world.commands.delete(command.id);
  }
  world.changed({ guildId, channelId: undefined });
}

/** An outage begins (GUILD_DELETE with `unavailable`) or ends (GUILD_CREATE). */
export function setUnavailable(world: World, guildId: string, unavailable: boolean): void {
  const guild = findGuild(world, guildId);
  if (guild.unavailable === unavailable) return;
  const gone = { name: 'GUILD_DELETE', intents: GatewayIntentBits.Guilds };
  if (unavailable) tellGuild(world, guild, gone, () => ({ data: { id: guildId, unavailable } }));
  guild.unavailable = unavailable;
  if (unavailable) return;
  tellGuild(world, guild, { ...gone, name: 'GUILD_CREATE' }, (botId) => ({
    data: guildCreatePayload(world, guildId, botId),
  }));
}

/** The guilds the user is in: `GET /users/@me/guilds`. */
export const guildsOf = (world: World, userId: string): Guild[] =>
  [...world.guilds.values()].filter((guild) => guild.members.has(userId));

/** Whether a guild channel of this kind needs the server to be a Community server. */
export const needsCommunity = (type: ChannelType): boolean =>
  type === ChannelType.GuildStageVoice || type === ChannelType.GuildAnnouncement;
