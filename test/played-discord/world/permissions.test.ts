import { PermissionFlagsBits as bit, ChannelType, OverwriteType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { outranks } from '../../../rehearsal/world/hierarchy.ts';
import { editMember } from '../../../rehearsal/world/members.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { allPermissions, may, permissionsIn } from '../../../rehearsal/world/permissions.ts';
import { addThreadMember } from '../../../rehearsal/world/thread-members.ts';
import { createThread } from '../../../rehearsal/world/threads.ts';
import { harbour } from './harbour.ts';

type Deal = Readonly<{ allow?: bigint; deny?: bigint }>;

/** Ana's permissions in a channel with these overwrites; she has the roles one and two. */
function anaWith({ everyone = {}, one = {}, two = {}, own = {} }: Readonly<Record<string, Deal>>) {
  const { world, ownerId, guild, ana, maple, role } = harbour();
  const roles = [role(0n, ana), role(0n, ana)];
  const deals = [everyone, one, two, own];
  [guild.id, ...roles, ana].forEach((id, at) => {
    const type = id === ana ? OverwriteType.Member : OverwriteType.Role;
    const { allow = 0n, deny = 0n } = deals[at] ?? {};
    setOverwrite(world, ownerId, maple, { id, type, allow: allow.toString(), deny: deny.toString() });
  });
  return (bits: bigint) => may(world, ana, maple, bits);
}

const send = bit.SendMessages;

describe('whether Ana may write', () => {
  test.for<[string, Readonly<Record<string, Deal>>, boolean]>([
    ['as everybody, when nothing is said', {}, true],
    ['not when everyone is denied', { everyone: { deny: send } }, false],
    ['when a role of hers is allowed again', { everyone: { deny: send }, one: { allow: send } }, true],
    [
      'when one of her roles allows what the other denies',
      { one: { deny: send }, two: { allow: send } },
      true,
    ],
    [
      'not when she herself is denied, whatever her roles say',
      { one: { allow: send }, own: { deny: send } },
      false,
    ],
    [
      'when she herself is allowed, whatever her roles say',
      { one: { deny: send }, own: { allow: send } },
      true,
    ],
    ['not where she cannot see', { everyone: { deny: bit.ViewChannel }, own: { allow: send } }, false],
  ])('%s', ([, overwrites, expected]) => {
    expect(anaWith(overwrites)(send)).toBe(expected);
  });
});

test('whoever may not send may not embed, attach or mention everyone either, but may react', () => {
  const ana = anaWith({ everyone: { deny: send } });

  expect([bit.EmbedLinks, bit.AttachFiles, bit.MentionEveryone].map(ana)).toEqual([false, false, false]);
  expect(ana(bit.AddReactions)).toBe(true);
});

test('overwrites do not bind the owner or an administrator', () => {
  const { world, ownerId, guild, ben, maple, role } = harbour();
  role(bit.Administrator, ben);
  for (const id of [guild.id, ben]) {
    const type = id === ben ? OverwriteType.Member : OverwriteType.Role;
    setOverwrite(world, ownerId, maple, { id, type, deny: allPermissions.toString() });
  }

  expect(permissionsIn(world, ownerId, maple)).toBe(allPermissions);
  expect(permissionsIn(world, ben, maple)).toBe(allPermissions);
});

test('a timed-out member reads and does nothing else, until the time is up', async () => {
  const { world, clock, ownerId, guild, ana, maple } = harbour();
  const until = new Date(clock.now().getTime() + 60_000).toISOString();
  editMember(world, ownerId, { guildId: guild.id, userId: ana }, { communication_disabled_until: until });

  expect(permissionsIn(world, ana, maple)).toBe(bit.ViewChannel | bit.ReadMessageHistory);
  await clock.move(60_001);
  expect(may(world, ana, maple, send)).toBe(true);
});

test('in a thread the bit for threads counts, taken from the parent', () => {
  const { world, ownerId, guild, ana, maple } = harbour();
  const { id: thread } = createThread(world, ownerId, maple, {
    name: 'aside',
    type: ChannelType.PublicThread,
  });
  setOverwrite(world, ownerId, maple, { id: guild.id, type: OverwriteType.Role, deny: send.toString() });

  expect(may(world, ana, thread, bit.SendMessagesInThreads | bit.EmbedLinks)).toBe(true);
  const denied = bit.SendMessagesInThreads.toString();
  setOverwrite(world, ownerId, maple, { id: guild.id, type: OverwriteType.Role, deny: denied });
  expect(may(world, ana, thread, bit.SendMessagesInThreads)).toBe(false);
});

test('a private thread is seen by its members and by holders of MANAGE_THREADS, and only from a visible parent', () => {
  const { world, ownerId, guild, ana, ben, bot, maple } = harbour();
  const { id: thread } = createThread(world, ownerId, maple, { name: 'circle' });
  addThreadMember(world, ownerId, thread, ana);

  expect([ana, bot, ben].map((id) => may(world, id, thread, bit.ViewChannel))).toEqual([true, true, false]);
  setOverwrite(world, ownerId, maple, {
    id: guild.id,
    type: OverwriteType.Role,
    deny: bit.ViewChannel.toString(),
  });
  expect(may(world, ana, thread, bit.ViewChannel)).toBe(false);
});

test('in a voice channel nobody speaks or mutes without CONNECT', () => {
  const { world, guild, bot, channel } = harbour();
  const overwrites = [{ id: guild.id, type: OverwriteType.Role, deny: bit.Connect.toString() }];
  const room = channel({ type: ChannelType.GuildVoice });
  const closed = channel({ type: ChannelType.GuildVoice, permission_overwrites: overwrites });

  expect(may(world, bot, room, bit.MuteMembers)).toBe(true);
  expect(may(world, bot, closed, bit.MuteMembers)).toBe(false);
  expect(may(world, bot, closed, bit.ViewChannel)).toBe(true);
});

test('nobody outranks the owner, an equal or themselves; a higher role outranks a lower one', () => {
  const { guild, ownerId, ana, ben, bot, role } = harbour();
  role(0n, ana);

  expect(outranks(guild, bot, ana)).toBe(true);
  expect(outranks(guild, ana, ben)).toBe(true);
  expect(outranks(guild, ana, bot)).toBe(false);
  expect(outranks(guild, ana, ana)).toBe(false);
  expect(outranks(guild, bot, ownerId)).toBe(false);
});
