import { PermissionFlagsBits as bit, ChannelType } from 'discord-api-types/v10';
import { findChannel, findGuild, guildFor } from './find.ts';
import { demand } from './permissions.ts';
import { unknownVoiceState, wrongChannelType } from './refusal.ts';
import type { Guild, VoiceState, World } from './state.ts';
import { announceVoice, connected } from './voice.ts';

type OfMember = Readonly<{ guildId: string; userId: string }>;
type VoiceBody = Readonly<{ channel_id?: string | null | undefined; suppress?: boolean | null | undefined }>;
type OwnVoiceBody = VoiceBody & Readonly<{ request_to_speak_timestamp?: string | null | undefined }>;

/** The state of somebody on a stage: 10065 unless connected to the channel that is named, 50024 off stages. */
function onStage(world: World, guild: Guild, userId: string, body: VoiceBody): VoiceState {
  const state = connected(guild, userId);
  if (body.channel_id != null && body.channel_id !== state.channelId) throw unknownVoiceState();
  if (findChannel(world, state.channelId).type !== ChannelType.GuildStageVoice) throw wrongChannelType();
  return state;
}

/**
 * `PATCH /guilds/{g}/voice-states/{u}`, with MUTE_MEMBERS. `suppress: true` sends a speaker to the audience at once.
 * `suppress: false` only invites: a person becomes a speaker by accepting, a bot speaks at once.
 */
export function setVoiceState(
  world: World,
  actorId: string,
  { guildId, userId }: OfMember,
  body: VoiceBody,
): VoiceState {
  const guild = guildFor(world, actorId, guildId);
  const state = onStage(world, guild, userId, body);
  demand(world, actorId, state.channelId, bit.MuteMembers);
  if (body.suppress == null) return state;
  const invited = !body.suppress && !world.applications.has(userId);
  state.suppress = body.suppress;
  state.requestToSpeakAt = invited ? world.clock.now() : undefined;
  announceVoice(world, guild, state);
  return state;
}

/**
 * `PATCH /guilds/{g}/voice-states/@me`. Going to the audience and lowering one's hand are always allowed; speaking
 * needs MUTE_MEMBERS, raising one's hand REQUEST_TO_SPEAK.
 */
export function setOwnVoiceState(
  world: World,
  actorId: string,
  guildId: string,
  body: OwnVoiceBody,
): VoiceState {
  const guild = guildFor(world, actorId, guildId);
  const state = onStage(world, guild, actorId, body);
  const raised = body.request_to_speak_timestamp;
  if (body.suppress === false) demand(world, actorId, state.channelId, bit.MuteMembers);
  if (raised != null) demand(world, actorId, state.channelId, bit.RequestToSpeak);
  if (raised !== undefined) state.requestToSpeakAt = raised === null ? undefined : new Date(raised);
  if (body.suppress != null) {
    state.suppress = body.suppress;
    state.requestToSpeakAt = undefined;
  }
  announceVoice(world, guild, state);
  return state;
}

/** Whether an invitation to speak is on this person's screen. */
export const isInvited = ({ suppress, requestToSpeakAt }: VoiceState): boolean =>
  !suppress && requestToSpeakAt !== undefined;

/** Discord: a speaker is not suppressed and has no request or invitation open. */
export const isSpeaker = ({ suppress, requestToSpeakAt }: VoiceState): boolean =>
  !suppress && requestToSpeakAt === undefined;

/** The person answers an invitation to speak; 10065 where none is open. */
export function answerInvitation(
  world: World,
  userId: string,
  guildId: string,
  accepts: boolean,
): VoiceState {
  const guild = findGuild(world, guildId);
  const state = connected(guild, userId);
  if (!isInvited(state)) throw unknownVoiceState();
  state.requestToSpeakAt = undefined;
  state.suppress = !accepts;
  announceVoice(world, guild, state);
  return state;
}
