import { PermissionFlagsBits as bit, ChannelType, OverwriteType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createChannel, editChannel } from '../../../rehearsal/world/channels.ts';
import { deleteOverwrite, setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { createThread } from '../../../rehearsal/world/threads.ts';
import { harbour, refusalOf } from './harbour.ts';

const member = OverwriteType.Member;
const role = OverwriteType.Role;

test('an overwrite replaces the one before, and CHANNEL_UPDATE tells the bot', () => {
  const { world, bot, ana, maple, heard } = harbour();
  setOverwrite(world, bot, maple, { id: ana, type: member, allow: bit.SendMessages.toString() });
  setOverwrite(world, bot, maple, { id: ana, type: member, deny: bit.AddReactions.toString() });

  const last = heard.at(-1);
  expect(last?.name).toBe('CHANNEL_UPDATE');
  expect(last?.data).toMatchObject({
    permission_overwrites: [{ id: ana, type: member, allow: '0', deny: bit.AddReactions.toString() }],
  });
});

test('a bot gives only bits that it has in the server, even if the channel grants it more', () => {
  const { world, ownerId, bot, ana, maple } = harbour();
  const deafen = bit.DeafenMembers.toString();
  setOverwrite(world, ownerId, maple, { id: bot, type: member, allow: deafen });

  expect(refusalOf(() => setOverwrite(world, bot, maple, { id: ana, type: member, deny: deafen }))).toBe(
    50013,
  );
});

test('a bot may leave bits standing that it does not have, and hand out what its category grants', () => {
  const { world, ownerId, bot, ana, channel } = harbour();
  const deafen = bit.DeafenMembers.toString();
  const house = channel({
    type: ChannelType.GuildCategory,
    permission_overwrites: [{ id: bot, type: member, allow: deafen }],
  });
  const room = channel({ parent_id: house });
  setOverwrite(world, ownerId, room, { id: ana, type: member, allow: bit.Administrator.toString() });

  const both = (bit.Administrator | bit.DeafenMembers).toString();
  expect(
    refusalOf(() => setOverwrite(world, bot, room, { id: ana, type: member, allow: both })),
  ).toBeUndefined();
});

test('MANAGE_ROLES in an overwrite is for administrators, until an overwrite of the channel grants it', () => {
  const { world, ownerId, bot, ana, maple } = harbour();
  const manage = { id: ana, type: member, allow: bit.ManageRoles.toString() };

  expect(refusalOf(() => setOverwrite(world, bot, maple, manage))).toBe(50013);
  setOverwrite(world, ownerId, maple, { ...manage, id: bot });
  expect(refusalOf(() => setOverwrite(world, bot, maple, manage))).toBeUndefined();
});

test('without MANAGE_ROLES nobody sets an overwrite; hidden channels answer 50001', () => {
  const { world, guild, ana, ben, maple, channel } = harbour();
  const hidden = channel({
    permission_overwrites: [{ id: guild.id, type: role, deny: bit.ViewChannel.toString() }],
  });

  expect(refusalOf(() => setOverwrite(world, ana, maple, { id: ben, type: member }))).toBe(50013);
  expect(refusalOf(() => setOverwrite(world, ana, hidden, { id: ben, type: member }))).toBe(50001);
});

test('threads have no overwrites, unknown roles are refused, and so is the deletion of nothing', () => {
  const { world, bot, ana, maple } = harbour();
  const { id: thread } = createThread(world, bot, maple, { name: 'circle' });

  expect(refusalOf(() => setOverwrite(world, bot, thread, { id: ana, type: member }))).toBe(50024);
  expect(refusalOf(() => setOverwrite(world, bot, maple, { id: ana, type: role }))).toBe(10009);
  expect(refusalOf(() => deleteOverwrite(world, bot, maple, ana))).toBe(10009);
});

test('a channel takes as many overwrites as Discord allows and not one more', () => {
  const { world, bot, ana, ben, maple } = harbour({ overwrites: 1 });
  setOverwrite(world, bot, maple, { id: ana, type: member });

  expect(refusalOf(() => setOverwrite(world, bot, maple, { id: ben, type: member }))).toBe(30060);
  expect(
    refusalOf(() => setOverwrite(world, bot, maple, { id: ana, type: member, allow: '1024' })),
  ).toBeUndefined();
});

test('a room is made with its overwrites at one stroke, and swapped at one stroke', () => {
  const { world, guild, bot, ana, ben, names } = harbour();
  const closed = { id: guild.id, type: role, deny: bit.ViewChannel.toString() };
  const open = (id: string) => ({ id, type: member, allow: bit.ViewChannel.toString() });
  const room = createChannel(world, bot, guild.id, {
    name: 'Maple Circle',
    permission_overwrites: [closed, open(bot), open(ana)],
  });
  editChannel(world, bot, room.id, { permission_overwrites: [closed, open(bot), open(ben)] });

  expect(room.name).toBe('maple-circle');
  expect([...room.overwrites.keys()]).toEqual([guild.id, bot, ben]);
  expect(names().slice(-2)).toEqual(['CHANNEL_CREATE', 'CHANNEL_UPDATE']);
});

test('a bot that shuts itself out of a channel finds no way back in', () => {
  const { world, guild, bot, maple } = harbour();
  const closed = { id: guild.id, type: role, deny: bit.ViewChannel.toString() };
  setOverwrite(world, bot, maple, closed);

  expect(refusalOf(() => setOverwrite(world, bot, maple, { ...closed, deny: '0' }))).toBe(50001);
});

test('a new channel takes over the overwrites of its category', () => {
  const { world, ana, channel } = harbour();
  const overwrites = [{ id: ana, type: member, allow: bit.ViewChannel.toString() }];
  const house = channel({ type: ChannelType.GuildCategory, permission_overwrites: overwrites });
  const room = world.channels.get(channel({ parent_id: house }));

  expect(room).toMatchObject({ overwrites: new Map([[ana, expect.objectContaining({ id: ana })]]) });
});
