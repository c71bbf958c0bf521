import { PermissionFlagsBits as bit, ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { tellGuild } from './audience.ts';
import { findGuild, guildChannelFor, guildFor } from './find.ts';
import { announce } from './guild-events.ts';
import { demand, isVoice, may, sees } from './permissions.ts';
import { missingPermissions, unknownVoiceState, voiceChannelFull, wrongChannelType } from './refusal.ts';
import type { Guild, GuildChannel, VoiceState, World } from './state.ts';
import { leftVoiceToWire, voiceStateToWire } from './wire-voice.ts';

/** VOICE_STATE_UPDATE to the bots that can see the channel it is about, or the one that was left. */
export function announceVoice(world: World, guild: Guild, state: VoiceState, leftId?: string): void {
  const gone = state.channelId === leftId;
  const data = (gone ? leftVoiceToWire : voiceStateToWire)(world, guild, state);
  const about = leftId === undefined ? [state.channelId] : [state.channelId, leftId];
  const event = { name: 'VOICE_STATE_UPDATE', intents: GatewayIntentBits.GuildVoiceStates };
  tellGuild(world, guild, event, (botId) =>
    about.some((channelId) => sees(world, botId, channelId)) ? { data } : undefined,
  );
  for (const channelId of about) world.changed({ guildId: guild.id, channelId });
}

function demandRoom(world: World, guild: Guild, channel: GuildChannel, userId: string): void {
  const present = [...guild.voiceStates.values()].filter(({ channelId }) => channelId === channel.id);
  const full = channel.userLimit > 0 && present.length >= channel.userLimit;
  if (full && !may(world, userId, channel.id, bit.MoveMembers)) throw voiceChannelFull();
}

/** Puts somebody into a voice channel, in the audience of a stage; no questions asked. */
export function moveTo(world: World, guild: Guild, userId: string, channel: GuildChannel): VoiceState {
  const before = guild.voiceStates.get(userId);
  const onStage = channel.type === ChannelType.GuildStageVoice;
  const state: VoiceState = {
    userId,
    channelId: channel.id,
    sessionId: before?.sessionId ?? world.ids.next(),
    selfMute: before?.selfMute ?? false,
    selfDeaf: before?.selfDeaf ?? false,
    // Decided on the way in: Discord does not look at SPEAK again while somebody stays connected.
    suppress: onStage || !may(world, userId, channel.id, bit.Speak),
    requestToSpeakAt: undefined,
  };
  guild.voiceStates.set(userId, state);
  announceVoice(world, guild, state, before?.channelId === channel.id ? undefined : before?.channelId);
  return state;
}

/** A person enters a voice or stage channel: CONNECT, and room for one more (MOVE_MEMBERS always finds room). */
export function joinVoice(world: World, userId: string, channelId: string): VoiceState {
  const channel = guildChannelFor(world, userId, channelId);
  if (!isVoice(channel)) throw wrongChannelType();
  demand(world, userId, channelId, bit.Connect);
  const guild = findGuild(world, channel.guildId);
  if (guild.voiceStates.get(userId)?.channelId !== channelId) demandRoom(world, guild, channel, userId);
  return moveTo(world, guild, userId, channel);
}

/** Ends the connection. Server mute and deafness stay with the member. Nothing happens to the unconnected. */
export function leaveVoice(world: World, userId: string, guildId: string): void {
  const guild = findGuild(world, guildId);
  const state = guild.voiceStates.get(userId);
  if (state === undefined) return;
  guild.voiceStates.delete(userId);
  announceVoice(world, guild, state, state.channelId);
}

/** The state of somebody who is connected, or 10065. */
export function connected(guild: Guild, userId: string): VoiceState {
  const state = guild.voiceStates.get(userId);
  if (state === undefined) throw unknownVoiceState();
  return state;
}

/** `GET /guilds/{g}/voice-states/{u}`: 10065 for the unconnected and for channels one cannot see. */
export function voiceStateFor(world: World, actorId: string, guildId: string, userId: string): VoiceState {
  const state = connected(guildFor(world, actorId, guildId), userId);
  if (!sees(world, actorId, state.channelId)) throw unknownVoiceState();
  return state;
}

type SelfVoice = Readonly<{ selfMute?: boolean; selfDeaf?: boolean }>;

/** A person presses the microphone or headphones button. */
export function setSelfVoice(world: World, userId: string, guildId: string, changes: SelfVoice): VoiceState {
  const guild = findGuild(world, guildId);
  const state = connected(guild, userId);
  state.selfMute = changes.selfMute ?? state.selfMute;
  state.selfDeaf = changes.selfDeaf ?? state.selfDeaf;
  announceVoice(world, guild, state);
  return state;
}

/**
 * The line under a voice channel's name, `null` to clear it: SET_VOICE_CHANNEL_STATUS, and MANAGE_CHANNELS besides for
 * somebody who is not connected there. 50024 on any other kind of channel.
 */
export function setVoiceStatus(
  world: World,
  actorId: string,
  channelId: string,
  status: string | null,
): void {
  const channel = guildChannelFor(world, actorId, channelId);
  if (channel.type !== ChannelType.GuildVoice) throw wrongChannelType();
  demand(world, actorId, channelId, bit.SetVoiceChannelStatus);
  const guild = findGuild(world, channel.guildId);
  const inside = guild.voiceStates.get(actorId)?.channelId === channelId;
  if (!inside && !may(world, actorId, channelId, bit.ManageChannels)) throw missingPermissions();
  channel.voiceStatus = status === null || status === '' ? undefined : status;
  const data = { id: channelId, guild_id: guild.id, status: channel.voiceStatus ?? null };
  announce(world, guild, { name: 'VOICE_CHANNEL_STATUS_UPDATE' }, data);
}
