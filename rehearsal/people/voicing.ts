import { editMember } from '../world/members.ts';
import {
  answerInvitation,
  isInvited,
  isSpeaker,
  setOwnVoiceState,
  setVoiceState,
} from '../world/stage-voice.ts';
import { joinVoice, leaveVoice, setSelfVoice } from '../world/voice.ts';
import { attempt } from './cannot.ts';
import { channelName } from './naming.ts';
import type { Self } from './self.ts';

/** How it is with her in voice: in which channel, invited to speak on a stage, with her hand up, and whether others hear her. */
export type VoiceSeen = Readonly<{
  channelId: string;
  heard: boolean;
  invited: boolean;
  handUp: boolean;
  mutedByServer: boolean;
}>;

export function voiceOf({ world, guildId, userId }: Self): VoiceSeen | undefined {
  const guild = world.guilds.get(guildId);
  const state = guild?.voiceStates.get(userId);
  if (state === undefined) return undefined;
  const mutedByServer = guild?.members.get(userId)?.mute === true;
  return {
    channelId: state.channelId,
    heard: isSpeaker(state) && !mutedByServer && !state.selfMute,
    invited: isInvited(state),
    handUp: state.suppress && state.requestToSpeakAt !== undefined,
    mutedByServer,
  };
}

export function joinsVoice({ world, userId, name }: Self, channelId: string): void {
  const place = channelName(world, userId, channelId);
  attempt(name, `join ${place}`, () => joinVoice(world, userId, channelId));
}

export function leavesVoice({ world, userId, guildId, name }: Self): void {
  attempt(name, 'leave the voice channel', () => leaveVoice(world, userId, guildId));
}

/** Her own microphone: off or on. */
export function mutesSelf({ world, userId, guildId, name }: Self, muted: boolean): void {
  attempt(name, 'reach her microphone', () => setSelfVoice(world, userId, guildId, { selfMute: muted }));
}

/** Asks to speak on a stage, or takes it back. */
export function raisesHand({ world, userId, guildId, name }: Self, up: boolean): void {
  const request_to_speak_timestamp = up ? world.clock.now().toISOString() : null;
  attempt(name, 'ask to speak', () =>
    setOwnVoiceState(world, userId, guildId, { request_to_speak_timestamp }),
  );
}

/** Accepts an invitation to speak on a stage, or stays in the audience. */
export function answersInvitation({ world, userId, guildId, name }: Self, accepts: boolean): void {
  attempt(name, accepts ? 'accept to speak' : 'decline to speak', () =>
    answerInvitation(world, userId, guildId, accepts),
  );
}

type Other = Readonly<{ id: string }>;

/** Mutes somebody for everybody in the whole server, or undoes it: for who may mute members. */
export function mutesOther({ world, userId, guildId, name }: Self, other: Other, muted: boolean): void {
  attempt(name, muted ? 'mute them' : 'unmute them', () =>
    editMember(world, userId, { guildId, userId: other.id }, { mute: muted }),
  );
}

/** Lets somebody speak on a stage, or sends them to the audience: for who may mute members there. */
export function suppressesOther(
  { world, userId, guildId, name }: Self,
  other: Other,
  suppress: boolean,
): void {
  attempt(name, suppress ? 'send them to the audience' : 'invite them to speak', () =>
    setVoiceState(world, userId, { guildId, userId: other.id }, { suppress }),
  );
}
