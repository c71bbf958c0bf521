import { PermissionFlagsBits as bit, ChannelType } from 'discord-api-types/v10';
import { findGuild, guildChannelFor } from './find.ts';
import { announce } from './guild-events.ts';
import { demand } from './permissions.ts';
import { forbiddenWords, stageAlreadyOpen, unknownStageInstance, wrongChannelType } from './refusal.ts';
import type { Guild, GuildChannel, StageInstance, World } from './state.ts';
import { stageToWire } from './wire-voice.ts';

/** Discord calls whoever has all three in a stage channel its moderator. */
const moderator = bit.ManageChannels | bit.MuteMembers | bit.MoveMembers;

type StageBody = Readonly<{
  channel_id: string;
  topic: string;
  privacy_level?: number | null | undefined;
  send_start_notification?: boolean | null | undefined;
  guild_scheduled_event_id?: string | null | undefined;
}>;

function stageChannel(world: World, actorId: string, channelId: string): GuildChannel {
  const channel = guildChannelFor(world, actorId, channelId);
  if (channel.type !== ChannelType.GuildStageVoice) throw wrongChannelType();
  return channel;
}

/** 20031 for a topic with a word the server blocks: everybody sees it. */
function demandNeutral(world: World, guildId: string, topic: string): void {
  const blocked = world.blockedWords.get(guildId) ?? [];
  const written = topic.toLowerCase();
  if (blocked.some((word) => written.includes(word.toLowerCase()))) throw forbiddenWords();
}

/** Opens a stage: for stage moderators, with a start notification MENTION_EVERYONE besides; 150006 when it is open. */
export function openStage(world: World, actorId: string, body: StageBody): StageInstance {
  const channel = stageChannel(world, actorId, body.channel_id);
  demand(world, actorId, channel.id, moderator);
  if (body.send_start_notification === true) demand(world, actorId, channel.id, bit.MentionEveryone);
  const guild = findGuild(world, channel.guildId);
  if (guild.stageInstances.has(channel.id)) throw stageAlreadyOpen();
  demandNeutral(world, guild.id, body.topic);
  const stage: StageInstance = {
    id: world.ids.next(),
    channelId: channel.id,
    topic: body.topic,
    scheduledEventId: body.guild_scheduled_event_id ?? undefined,
  };
  guild.stageInstances.set(channel.id, stage);
  announce(world, guild, { name: 'STAGE_INSTANCE_CREATE' }, stageToWire(guild, stage));
  return stage;
}

/** The open stage of a channel, or 10067. */
export function stageFor(world: World, actorId: string, channelId: string): StageInstance {
  const channel = stageChannel(world, actorId, channelId);
  const stage = findGuild(world, channel.guildId).stageInstances.get(channelId);
  if (stage === undefined) throw unknownStageInstance();
  return stage;
}

type StageChanges = Readonly<{ topic?: string | null | undefined }>;

/** Changes the topic; for stage moderators. */
export function editStage(
  world: World,
  actorId: string,
  channelId: string,
  { topic }: StageChanges,
): StageInstance {
  const stage = stageFor(world, actorId, channelId);
  demand(world, actorId, channelId, moderator);
  const guild = findGuild(world, stageChannel(world, actorId, channelId).guildId);
  demandNeutral(world, guild.id, topic ?? '');
  stage.topic = topic ?? stage.topic;
  announce(world, guild, { name: 'STAGE_INSTANCE_UPDATE' }, stageToWire(guild, stage));
  return stage;
}

/** Ends the stage of this channel if one is open. People stay connected. */
export function endStage(world: World, guild: Guild, channelId: string): void {
  const stage = guild.stageInstances.get(channelId);
  if (stage === undefined) return;
  guild.stageInstances.delete(channelId);
  announce(world, guild, { name: 'STAGE_INSTANCE_DELETE' }, stageToWire(guild, stage));
}

/** Closes the stage; for stage moderators, 10067 when none is open. */
export function closeStage(world: World, actorId: string, channelId: string): void {
  stageFor(world, actorId, channelId);
  demand(world, actorId, channelId, moderator);
  endStage(world, findGuild(world, stageChannel(world, actorId, channelId).guildId), channelId);
}
