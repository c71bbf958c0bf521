import { PermissionFlagsBits as bit, ChannelType, OverwriteType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { editChannel } from '../../../rehearsal/world/channels.ts';
import { threadFor } from '../../../rehearsal/world/find.ts';
import { editMessage } from '../../../rehearsal/world/messages.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { followTime } from '../../../rehearsal/world/passing-time.ts';
import { react } from '../../../rehearsal/world/reactions.ts';
import { sendMessage } from '../../../rehearsal/world/send-message.ts';
import {
  addThreadMember,
  joinThread,
  leaveThread,
  removeThreadMember,
  threadMemberFor,
  threadMembersFor,
} from '../../../rehearsal/world/thread-members.ts';
import {
  activeThreads,
  archivedThreads,
  createThread,
  createThreadFromMessage,
  editThread,
} from '../../../rehearsal/world/threads.ts';
import { harbour, refusalOf } from './harbour.ts';

/** A private thread the bot made, with Ana in it. */
function circle(caps = {}) {
  const place = harbour(caps);
  const { world, bot, ana, maple, heard } = place;
  const thread = createThread(world, bot, maple, { name: 'circle' });
  addThreadMember(world, bot, thread.id, ana);
  heard.length = 0;
  return { ...place, thread };
}

test('a private thread is closed to outsiders, and open to whoever was added', () => {
  const { world, ana, ben, thread } = circle();

  expect(refusalOf(() => sendMessage(world, ben, thread.id, { content: 'hello' }))).toBe(50001);
  expect(refusalOf(() => joinThread(world, ben, thread.id))).toBe(50001);
  expect(refusalOf(() => sendMessage(world, ana, thread.id, { content: 'hello' }))).toBeUndefined();
});

test('somebody without the parent can be added but sees nothing', () => {
  const { world, ownerId, bot, ben, maple, thread } = circle();
  const deny = bit.ViewChannel.toString();
  setOverwrite(world, ownerId, maple, { id: ben, type: OverwriteType.Member, deny });
  addThreadMember(world, bot, thread.id, ben);

  expect(refusalOf(() => threadFor(world, ben, thread.id))).toBe(50001);
});

test('an archived thread takes no edits, reactions or members; a message wakes it', () => {
  const { world, bot, ana, ben, thread, names } = circle();
  const place = {
    channelId: thread.id,
    messageId: sendMessage(world, bot, thread.id, { content: 'panel' }).id,
  };
  editThread(world, bot, thread.id, { archived: true });

  expect(refusalOf(() => editMessage(world, bot, place, { content: 'x' }))).toBe(50083);
  expect(refusalOf(() => react(world, bot, place, '👍'))).toBe(50083);
  expect(refusalOf(() => addThreadMember(world, bot, thread.id, ben))).toBe(50083);
  expect(refusalOf(() => editThread(world, bot, thread.id, { name: 'new' }))).toBe(50083);
  sendMessage(world, ana, thread.id, { content: 'still here' });
  expect(thread.archived).toBe(false);
  expect(names().at(-1)).toBe('THREAD_UPDATE');
});

test('a locked thread is for holders of MANAGE_THREADS', () => {
  const { world, bot, ana, thread } = circle();
  editThread(world, bot, thread.id, { locked: true, archived: true });

  expect(refusalOf(() => sendMessage(world, ana, thread.id, { content: 'hello' }))).toBe(160005);
  expect(refusalOf(() => editThread(world, ana, thread.id, { archived: false }))).toBe(160005);
  expect(refusalOf(() => editThread(world, bot, thread.id, { locked: false }))).toBe(50083);
  editThread(world, bot, thread.id, { archived: false, locked: false });
  expect(refusalOf(() => sendMessage(world, ana, thread.id, { content: 'hello' }))).toBeUndefined();
});

test('a member wakes a thread that is not locked, and renames only her own', () => {
  const { world, bot, ana, thread } = circle();
  editThread(world, bot, thread.id, { archived: true });

  expect(refusalOf(() => editThread(world, ana, thread.id, { archived: false, name: 'mine' }))).toBe(50013);
  expect(refusalOf(() => editThread(world, ana, thread.id, { archived: false }))).toBeUndefined();
});

test('where others may not be invited only the maker and moderators add people', () => {
  const { world, bot, ana, ben, thread } = circle();

  editChannel(world, bot, thread.id, { invitable: false });
  expect(refusalOf(() => addThreadMember(world, ana, thread.id, ben))).toBe(50013);
  sendMessage(world, ana, thread.id, { content: `<@${ben}>` });
  expect([...thread.members.keys()]).toEqual([bot, ana]);
  editChannel(world, bot, thread.id, { invitable: true });
  sendMessage(world, ana, thread.id, { content: `<@${ben}>` });
  expect([...thread.members.keys()]).toEqual([bot, ana, ben]);
});

test('removing takes MANAGE_THREADS, leaving takes nothing', () => {
  const { world, bot, ana, ben, thread } = circle();
  addThreadMember(world, bot, thread.id, ben);

  expect(refusalOf(() => removeThreadMember(world, ana, thread.id, ben))).toBe(50013);
  removeThreadMember(world, bot, thread.id, ben);
  leaveThread(world, ana, thread.id);
  expect([...thread.members.keys()]).toEqual([bot]);
  expect(refusalOf(() => threadMemberFor(world, bot, thread.id, ana))).toBe(10007);
});

test('the caps on members and on active threads hold', () => {
  const { world, bot, ben, maple, thread } = circle({ threadMembers: 2, activeThreads: 1 });

  expect(refusalOf(() => addThreadMember(world, bot, thread.id, ben))).toBe(30033);
  expect(refusalOf(() => createThread(world, bot, maple, { name: 'second' }))).toBe(160006);
  editThread(world, bot, thread.id, { archived: true });
  expect(refusalOf(() => createThread(world, bot, maple, { name: 'second' }))).toBeUndefined();
  expect(refusalOf(() => editThread(world, bot, thread.id, { archived: false }))).toBe(160006);
});

test('a bot hears of its own coming and going; of others only with GUILD_MEMBERS', () => {
  const { world, ownerId, bot, ana, maple, heard } = circle();
  const { id: theirs } = createThread(world, ownerId, maple, { name: 'theirs' });
  heard.length = 0;
  addThreadMember(world, ownerId, theirs, ana);
  addThreadMember(world, ownerId, theirs, bot);

  expect(heard.map(({ name, intents }) => [name, intents])).toEqual([
    ['THREAD_MEMBERS_UPDATE', 2],
    ['THREAD_CREATE', 1],
    ['THREAD_MEMBERS_UPDATE', 1],
  ]);
  expect(refusalOf(() => threadMembersFor(world, bot, theirs))).toBe(50001);
  expect(threadMembersFor(world, ana, theirs)).toEqual([ownerId, ana, bot]);
});

test('a message grows one thread, with its own id; voice channels and threads grow none', () => {
  const { world, bot, maple, channel } = harbour();
  const place = { channelId: maple, messageId: sendMessage(world, bot, maple, { content: 'talk' }).id };
  const grow = () => createThreadFromMessage(world, bot, place, { name: 'talk' });

  expect(grow()).toMatchObject({ id: place.messageId, type: ChannelType.PublicThread });
  expect(refusalOf(grow)).toBe(160004);
  const voice = channel({ type: ChannelType.GuildVoice });
  expect(refusalOf(() => createThread(world, bot, voice, { name: 'x' }))).toBe(50024);
  expect(refusalOf(() => createThread(world, bot, place.messageId, { name: 'x' }))).toBe(50024);
});

test('a thread nobody writes in archives itself, and shows in the archive', async () => {
  const { world, clock, bot, guild, maple, thread } = circle();
  followTime(world);
  editThread(world, bot, thread.id, { auto_archive_duration: 60 });
  await clock.move(59 * 60_000);
  expect(activeThreads(world, bot, guild.id)).toEqual([thread]);
  await clock.move(60_000);

  expect(thread.archived).toBe(true);
  expect(archivedThreads(world, bot, maple, 'private')).toEqual([thread]);
  expect(archivedThreads(world, bot, maple, 'public')).toEqual([]);
});
