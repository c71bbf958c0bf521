import { PermissionFlagsBits as bit, ChannelType, OverwriteType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { editMember } from '../../../rehearsal/world/members.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { closeStage, editStage, openStage, stageFor } from '../../../rehearsal/world/stage.ts';
import {
  answerInvitation,
  isInvited,
  isSpeaker,
  setOwnVoiceState,
  setVoiceState,
} from '../../../rehearsal/world/stage-voice.ts';
import { joinVoice, leaveVoice, setVoiceStatus, voiceStateFor } from '../../../rehearsal/world/voice.ts';
import { harbour, refusalOf } from './harbour.ts';

function evening() {
  const place = harbour();
  const { guild, ana, channel } = place;
  return {
    ...place,
    room: channel({ type: ChannelType.GuildVoice, name: 'room' }),
    stage: channel({ type: ChannelType.GuildStageVoice, name: 'stage' }),
    anaInGuild: { guildId: guild.id, userId: ana },
  };
}

test('server mute needs a connection, outlasts it, and is taken off only in a new one', () => {
  const { world, guild, bot, ana, room, anaInGuild } = evening();
  const mute = (muted: boolean) => refusalOf(() => editMember(world, bot, anaInGuild, { mute: muted }));

  expect(mute(true)).toBe(40032);
  joinVoice(world, ana, room);
  expect(mute(true)).toBeUndefined();
  leaveVoice(world, ana, guild.id);
  expect(mute(false)).toBe(40032);
  expect(guild.members.get(ana)?.mute).toBe(true);
  joinVoice(world, ana, room);
  expect(mute(false)).toBeUndefined();
});

test('on a stage people arrive in the audience; an invitation makes a speaker only when it is accepted', () => {
  const { world, guild, bot, ana, stage, anaInGuild } = evening();
  const state = joinVoice(world, ana, stage);
  expect(state.suppress).toBe(true);

  setVoiceState(world, bot, anaInGuild, { channel_id: stage, suppress: false });
  expect([isInvited(state), isSpeaker(state)]).toEqual([true, false]);
  answerInvitation(world, ana, guild.id, true);
  expect([isInvited(state), isSpeaker(state)]).toEqual([false, true]);
  setVoiceState(world, bot, anaInGuild, { channel_id: stage, suppress: true });
  expect([isInvited(state), isSpeaker(state)]).toEqual([false, false]);
  expect(refusalOf(() => answerInvitation(world, ana, guild.id, true))).toBe(10065);
});

test('a declined invitation leaves the person in the audience', () => {
  const { world, guild, bot, ana, stage, anaInGuild } = evening();
  const state = joinVoice(world, ana, stage);
  setVoiceState(world, bot, anaInGuild, { suppress: false });
  answerInvitation(world, ana, guild.id, false);

  expect(state).toMatchObject({ suppress: true, requestToSpeakAt: undefined });
});

test('a raised hand is seen by the bot; speaking uninvited takes MUTE_MEMBERS', () => {
  const { world, clock, guild, ana, stage, heard } = evening();
  joinVoice(world, ana, stage);
  const now = clock.now().toISOString();
  setOwnVoiceState(world, ana, guild.id, { request_to_speak_timestamp: now });

  expect(heard.at(-1)).toMatchObject({
    name: 'VOICE_STATE_UPDATE',
    data: { user_id: ana, suppress: true, request_to_speak_timestamp: now },
  });
  expect(refusalOf(() => setOwnVoiceState(world, ana, guild.id, { suppress: false }))).toBe(50013);
});

test('the voice state of somebody who is elsewhere or nowhere cannot be set', () => {
  const { world, bot, ana, room, stage, anaInGuild } = evening();
  const suppress = () =>
    refusalOf(() => setVoiceState(world, bot, anaInGuild, { channel_id: stage, suppress: true }));

  expect(suppress()).toBe(10065);
  joinVoice(world, ana, room);
  expect(suppress()).toBe(10065);
  expect(refusalOf(() => setVoiceState(world, bot, anaInGuild, { suppress: true }))).toBe(50024);
});

test('suppressing others takes MUTE_MEMBERS in the stage', () => {
  const { world, ana, ben, stage, anaInGuild } = evening();
  joinVoice(world, ana, stage);

  expect(refusalOf(() => setVoiceState(world, ben, anaInGuild, { suppress: true }))).toBe(50013);
});

test('a changed SPEAK overwrite reaches somebody who is connected only after she comes back', () => {
  const { world, ownerId, guild, ana, room } = evening();
  joinVoice(world, ana, room);
  setOverwrite(world, ownerId, room, { id: ana, type: OverwriteType.Member, deny: bit.Speak.toString() });

  expect(voiceStateFor(world, ana, guild.id, ana).suppress).toBe(false);
  leaveVoice(world, ana, guild.id);
  expect(joinVoice(world, ana, room).suppress).toBe(true);
});

test('a bot moves and disconnects people; CONNECT and the user limit keep others out', () => {
  const { world, ownerId, guild, bot, ana, ben, room, channel, anaInGuild, heard } = evening();
  const small = channel({ type: ChannelType.GuildVoice, name: 'small', user_limit: 1 });
  joinVoice(world, ana, room);
  editMember(world, bot, anaInGuild, { channel_id: small });

  expect(guild.voiceStates.get(ana)?.channelId).toBe(small);
  expect(refusalOf(() => joinVoice(world, ben, small))).toBe(0);
  setOverwrite(world, ownerId, room, { id: ben, type: OverwriteType.Member, deny: bit.Connect.toString() });
  expect(refusalOf(() => joinVoice(world, ben, room))).toBe(50013);
  heard.length = 0;
  editMember(world, bot, anaInGuild, { channel_id: null });
  expect(guild.voiceStates.has(ana)).toBe(false);
  expect(heard.filter(({ name }) => name === 'VOICE_STATE_UPDATE')).toMatchObject([
    { data: { user_id: ana, channel_id: null } },
  ]);
});

test('the voice status is for voice channels, and for those inside or managing the channel', () => {
  const { world, bot, ana, room, stage, maple } = evening();
  const say = (id: string, place: string) => refusalOf(() => setVoiceStatus(world, id, place, 'Round 2'));

  expect([say(bot, room), say(bot, stage), say(bot, maple)]).toEqual([undefined, 50024, 50024]);
  expect(say(ana, room)).toBe(50013);
  joinVoice(world, ana, room);
  expect(say(ana, room)).toBeUndefined();
});

test('a stage topic with a word the server blocks is refused with 20031', () => {
  const { world, guild, bot, stage } = evening();
  world.blockedWords.set(guild.id, ['grief']);

  expect(refusalOf(() => openStage(world, bot, { channel_id: stage, topic: 'Grief circle' }))).toBe(20031);
  openStage(world, bot, { channel_id: stage, topic: 'Maple' });
  expect(refusalOf(() => editStage(world, bot, stage, { topic: 'On grief' }))).toBe(20031);
});

test('a stage opens once, changes its topic, closes once, and is for its moderators', () => {
  const { world, bot, ana, room, stage, names } = evening();
  const open = (id: string, place: string) =>
    refusalOf(() => openStage(world, id, { channel_id: place, topic: 'Sharing' }));

  expect([open(ana, stage), open(bot, room), open(bot, stage), open(bot, stage)]).toEqual([
    50013,
    50024,
    undefined,
    150006,
  ]);
  editStage(world, bot, stage, { topic: 'Round 2' });
  expect(stageFor(world, ana, stage).topic).toBe('Round 2');
  closeStage(world, bot, stage);
  expect(refusalOf(() => closeStage(world, bot, stage))).toBe(10067);
  expect(names().slice(-3)).toEqual(['CREATE', 'UPDATE', 'DELETE'].map((what) => `STAGE_INSTANCE_${what}`));
});
