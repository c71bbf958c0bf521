import { answerInvitation, isInvited, isSpeaker, setOwnVoiceState } from '../world/stage-voice.ts';
import { joinVoice, leaveVoice } from '../world/voice.ts';
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

export function raisesHand({ world, userId, guildId, name }: Self): void {
  const request_to_speak_timestamp = world.clock.now().toISOString();
  attempt(name, 'ask to speak', () =>
    setOwnVoiceState(world, userId, guildId, { request_to_speak_timestamp }),
  );
}

export function acceptsToSpeak({ world, userId, guildId, name }: Self): void {
  attempt(name, 'accept to speak', () => answerInvitation(world, userId, guildId, true));
}
