import {
  PermissionFlagsBits as bit,
  ChannelType,
  MessageFlags,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { findGuild, guildChannelFor, guildFor, threadFor, threadsOf } from './find.ts';
import { findMessage } from './messages.ts';
import { demand, may, sees } from './permissions.ts';
import { republish } from './publish.ts';
import {
  archivedThread,
  lockedThread,
  missingAccess,
  missingPermissions,
  threadAlreadyCreated,
  tooManyActiveThreads,
  wrongChannelType,
} from './refusal.ts';
import type { Guild, GuildChannel, Thread, ThreadType, World } from './state.ts';
import { announceThread } from './thread-events.ts';

/** A new thread as requests carry it; `type` left out means a private one, unless it grows from a message. */
export type NewThreadBody = Readonly<{
  name: string;
  type?: number | null | undefined;
  auto_archive_duration?: number | null | undefined;
  rate_limit_per_user?: number | null | undefined;
  invitable?: boolean | null | undefined;
}>;

export type ThreadChanges = Readonly<{
  name?: string | null | undefined;
  archived?: boolean | null | undefined;
  locked?: boolean | null | undefined;
  invitable?: boolean | null | undefined;
  auto_archive_duration?: number | null | undefined;
  rate_limit_per_user?: number | null | undefined;
}>;

function threadType(parent: GuildChannel, wanted: number | null | undefined): ThreadType {
  const isNews = parent.type === ChannelType.GuildAnnouncement;
  if (isNews) return ChannelType.AnnouncementThread;
  if (parent.type !== ChannelType.GuildText) throw wrongChannelType();
  return wanted === ChannelType.PublicThread ? ChannelType.PublicThread : ChannelType.PrivateThread;
}

/** Discord: 160006 when too many threads of the server are active. */
function demandRoom(world: World, guild: Guild): void {
  const active = threadsOf(world, guild).filter(({ archived }) => !archived);
  if (active.length >= world.caps.activeThreads) throw tooManyActiveThreads();
}

const unwritten = (now: Date) => ({
  archiveChangedAt: now,
  activeAt: now,
  createdAt: now,
  messageCount: 0,
  totalMessages: 0,
  lastMessageId: undefined,
  lastPinAt: undefined,
});

type Beginning = Readonly<{ id: string; parent: GuildChannel; type: ThreadType; ownerId: string }>;

function begin(world: World, { id, parent, type, ownerId }: Beginning, body: NewThreadBody): Thread {
  const guild = findGuild(world, parent.guildId);
  demandRoom(world, guild);
  const now = world.clock.now();
  const thread: Thread = {
    id,
    type,
    guildId: guild.id,
    parentId: parent.id,
    ownerId,
    name: body.name,
    slowmode: body.rate_limit_per_user ?? parent.threadSlowmode,
    archived: false,
    locked: false,
    invitable: body.invitable ?? true,
    autoArchiveMinutes:
      body.auto_archive_duration ?? parent.autoArchiveMinutes ?? ThreadAutoArchiveDuration.OneDay,
    members: new Map([[ownerId, now]]),
    ...unwritten(now),
  };
  world.channels.set(id, thread);
  guild.channelIds.add(id);
  announceThread(world, thread, 'THREAD_CREATE', { newly_created: true });
  return thread;
}

/**
 * `POST /channels/{c}/threads`: needs CREATE_PRIVATE_THREADS or CREATE_PUBLIC_THREADS; only in text and announcement
 * channels (50024). Whoever makes it is in it.
 */
export function createThread(world: World, actorId: string, channelId: string, body: NewThreadBody): Thread {
  const parent = guildChannelFor(world, actorId, channelId);
  const type = threadType(parent, body.type);
  const isPrivate = type === ChannelType.PrivateThread;
  demand(world, actorId, channelId, isPrivate ? bit.CreatePrivateThreads : bit.CreatePublicThreads);
  return begin(world, { id: world.ids.next(), parent, type, ownerId: actorId }, body);
}

type FromMessage = Readonly<{ channelId: string; messageId: string }>;

/** A public thread that grows from a message and has its id; 160004 for the second one. */
export function createThreadFromMessage(
  world: World,
  actorId: string,
  { channelId, messageId }: FromMessage,
  body: NewThreadBody,
): Thread {
  const parent = guildChannelFor(world, actorId, channelId);
  const message = findMessage(world, channelId, messageId);
  const type = threadType(parent, ChannelType.PublicThread);
  demand(world, actorId, channelId, bit.CreatePublicThreads);
  if (world.channels.has(messageId)) throw threadAlreadyCreated();
  const thread = begin(world, { id: messageId, parent, type, ownerId: actorId }, body);
  message.flags |= MessageFlags.HasThread;
  republish(world, message);
  return thread;
}

const only = (changes: ThreadChanges, fields: readonly string[]) =>
  Object.entries(changes).every(([field, value]) => value === undefined || fields.includes(field));

/**
 * Discord: whoever may write wakes a thread that is not locked; its maker renames, archives, opens and closes it to
 * others' invitations; everything else, and everything in a locked thread, needs MANAGE_THREADS.
 */
function demandChange(world: World, actorId: string, thread: Thread, changes: ThreadChanges): void {
  if (may(world, actorId, thread.id, bit.ManageThreads)) return;
  if (thread.locked) throw lockedThread();
  const wakes = changes.archived === false && only(changes, ['archived']);
  if (wakes && may(world, actorId, thread.id, bit.SendMessagesInThreads)) return;
  const own = thread.ownerId === actorId;
  if (own && only(changes, ['name', 'archived', 'invitable', 'auto_archive_duration'])) return;
  throw missingPermissions();
}

/** `PATCH /channels/{t}` on a thread. An archived one takes changes only together with `archived: false` (50083). */
export function editThread(world: World, actorId: string, threadId: string, changes: ThreadChanges): Thread {
  const thread = threadFor(world, actorId, threadId);
  demandChange(world, actorId, thread, changes);
  if (thread.archived && changes.archived !== false && !only(changes, ['archived'])) throw archivedThread();
  if (thread.archived && changes.archived === false) demandRoom(world, findGuild(world, thread.guildId));
  thread.name = changes.name ?? thread.name;
  thread.locked = changes.locked ?? thread.locked;
  thread.invitable = changes.invitable ?? thread.invitable;
  thread.slowmode = changes.rate_limit_per_user ?? thread.slowmode;
  thread.autoArchiveMinutes = changes.auto_archive_duration ?? thread.autoArchiveMinutes;
  setArchived(world, thread, changes.archived ?? thread.archived);
  announceThread(world, thread, 'THREAD_UPDATE');
  return thread;
}

function setArchived(world: World, thread: Thread, archived: boolean): void {
  if (thread.archived === archived) return;
  const now = world.clock.now();
  thread.archived = archived;
  thread.archiveChangedAt = now;
  thread.activeAt = archived ? thread.activeAt : now;
}

/** Archives the threads in which nothing was written for as long as their setting says. */
export function archiveIdleThreads(world: World): void {
  const now = world.clock.now().getTime();
  for (const channel of world.channels.values()) {
    if (!('activeAt' in channel) || channel.archived) continue;
    if (now - channel.activeAt.getTime() < channel.autoArchiveMinutes * 60_000) continue;
    setArchived(world, channel, true);
    announceThread(world, channel, 'THREAD_UPDATE');
  }
}

/** `GET /guilds/{g}/threads/active`: the active threads the actor can see, newest first. */
export const activeThreads = (world: World, actorId: string, guildId: string): Thread[] =>
  threadsOf(world, guildFor(world, actorId, guildId))
    .filter(({ id, archived }) => !archived && sees(world, actorId, id))
    .reverse();

/**
 * Archived threads of a channel, last archived first: needs READ_MESSAGE_HISTORY (50001), for private ones MANAGE_THREADS
 * besides.
 */
export function archivedThreads(
  world: World,
  actorId: string,
  channelId: string,
  kind: 'public' | 'private',
): Thread[] {
  const parent = guildChannelFor(world, actorId, channelId);
  if (!may(world, actorId, channelId, bit.ReadMessageHistory)) throw missingAccess();
  if (kind === 'private') demand(world, actorId, channelId, bit.ManageThreads);
  const isPrivate = (thread: Thread) => thread.type === ChannelType.PrivateThread;
  return threadsOf(world, findGuild(world, parent.guildId))
    .filter((thread) => thread.parentId === channelId && thread.archived)
    .filter((thread) => isPrivate(thread) === (kind === 'private'))
    .sort((one, other) => other.archiveChangedAt.getTime() - one.archiveChangedAt.getTime());
}
