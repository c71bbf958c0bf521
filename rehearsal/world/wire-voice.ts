import { type APIStageInstance, type APIVoiceState, StageInstancePrivacyLevel } from 'discord-api-types/v10';
import type { Guild, Member, StageInstance, VoiceState, World } from './state.ts';
import { memberToWire } from './wire-member.ts';

function withoutMember(guild: Guild, member: Member | undefined, userId: string) {
  return {
    guild_id: guild.id,
    user_id: userId,
    mute: member?.mute ?? false,
    deaf: member?.deaf ?? false,
    self_stream: false,
    self_video: false,
  };
}

/** Where somebody is in voice, with the member, as VOICE_STATE_UPDATE and the REST routes tell it. */
export function voiceStateToWire(world: World, guild: Guild, state: VoiceState): APIVoiceState {
  const member = guild.members.get(state.userId);
  return {
    ...withoutMember(guild, member, state.userId),
    channel_id: state.channelId,
    session_id: state.sessionId,
    self_mute: state.selfMute,
    self_deaf: state.selfDeaf,
    suppress: state.suppress,
    request_to_speak_timestamp: state.requestToSpeakAt?.toISOString() ?? null,
    ...(member === undefined ? {} : { member: memberToWire(world, member) }),
  };
}

/** The state of somebody who has just left voice. */
export function leftVoiceToWire(world: World, guild: Guild, state: VoiceState): APIVoiceState {
  const left = { ...voiceStateToWire(world, guild, state), channel_id: null };
  return { ...left, suppress: false, request_to_speak_timestamp: null };
}

/** Discord sends null where discord-api-types leaves the field out. */
type WireStage = Omit<APIStageInstance, 'guild_scheduled_event_id'> & {
  guild_scheduled_event_id: string | null;
};

export function stageToWire(guild: Guild, stage: StageInstance): WireStage {
  return {
    id: stage.id,
    guild_id: guild.id,
    channel_id: stage.channelId,
    topic: stage.topic,
    privacy_level: StageInstancePrivacyLevel.GuildOnly,
    discoverable_disabled: true,
    guild_scheduled_event_id: stage.scheduledEventId ?? null,
  };
}
