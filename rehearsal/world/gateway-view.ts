import type { APIGuild, APIGuildMember, APIUnavailableGuild, APIUser } from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import { findGuild, listedChannels, threadsOf } from './find.ts';
import { sees } from './permissions.ts';
import { unknownApplication } from './refusal.ts';
import type { Guild, World } from './state.ts';
import { guildChannelToWire, threadToWire, type WireGuildChannel, type WireThread } from './wire-channel.ts';
import { scheduledEventToWire, type WireScheduledEvent } from './wire-event.ts';
import { guildToWire } from './wire-guild.ts';
import { memberToWire } from './wire-member.ts';
import { ownUserToWire } from './wire-user.ts';
import { stageToWire, voiceStateToWire } from './wire-voice.ts';

/** What READY says of the world; session id, version and resume address are the gateway's. */
export type Ready = Readonly<{
  user: APIUser;
  guilds: readonly APIUnavailableGuild[];
  application: { id: string; flags: number };
  private_channels: readonly [];
}>;

/** Every guild of the bot appears as unavailable; GUILD_CREATE follows for each that is not. */
export function readyFor(world: World, applicationId: string): Ready {
  if (!world.applications.has(applicationId)) throw unknownApplication();
  const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(applicationId));
  return {
    user: ownUserToWire(findUser(world, applicationId)),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    application: { id: applicationId, flags: 0 },
    private_channels: [],
  };
}

/** Discord lists the active threads the bot is in or may see; archived ones are left out. */
const threadsFor = (world: World, guild: Guild, applicationId: string): WireThread[] =>
  threadsOf(world, guild)
    .filter(({ id, archived }) => !archived && sees(world, applicationId, id))
    .map((thread) => threadToWire(thread, applicationId));

/** Without GUILD_MEMBERS Discord lists the bot itself and whoever is in voice. */
function membersFor(world: World, guild: Guild, applicationId: string): APIGuildMember[] {
  const ids = new Set([applicationId, ...guild.voiceStates.keys()]);
  const members = [...ids].map((id) => guild.members.get(id)).filter((member) => member !== undefined);
  return members.map((member) => memberToWire(world, member));
}

export type GuildCreate = APIGuild & {
  joined_at: string;
  large: boolean;
  unavailable: boolean;
  member_count: number;
  members: APIGuildMember[];
  channels: WireGuildChannel[];
  threads: WireThread[];
  guild_scheduled_events: WireScheduledEvent[];
  voice_states: ReturnType<typeof voiceStateToWire>[];
  stage_instances: ReturnType<typeof stageToWire>[];
  presences: readonly [];
  soundboard_sounds: readonly [];
};

/** The guild as GUILD_CREATE shows it to this bot: all channels, hidden ones too, but only the threads it may see. */
export function guildCreatePayload(world: World, guildId: string, applicationId: string): GuildCreate {
  const guild = findGuild(world, guildId);
  const joinedAt = guild.members.get(applicationId)?.joinedAt ?? world.clock.now();
  const events = [...guild.scheduledEvents.values()];
  return {
    ...guildToWire(guild),
    joined_at: joinedAt.toISOString(),
    large: guild.members.size > 50,
    unavailable: false,
    member_count: guild.members.size,
    members: membersFor(world, guild, applicationId),
    channels: listedChannels(world, guild).map(guildChannelToWire),
    threads: threadsFor(world, guild, applicationId),
    voice_states: [...guild.voiceStates.values()].map((state) => voiceStateToWire(world, guild, state)),
    stage_instances: [...guild.stageInstances.values()].map((stage) => stageToWire(guild, stage)),
    guild_scheduled_events: events
      .filter(({ channelId }) => channelId === undefined || sees(world, applicationId, channelId))
      .map((event) => scheduledEventToWire(world, event)),
    presences: [],
    soundboard_sounds: [],
  };
}
