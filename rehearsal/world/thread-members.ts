import { PermissionFlagsBits as bit, ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { findGuild, findMember, threadFor } from './find.ts';
import { demand, may } from './permissions.ts';
import {
  archivedThread,
  missingAccess,
  missingPermissions,
  tooManyThreadMembers,
  unknownMember,
} from './refusal.ts';
import type { Thread, World } from './state.ts';
import { announceThreadMembers } from './thread-events.ts';

/** Discord: in an archived thread nobody comes or goes (50083). */
function demandAwake(thread: Thread): void {
  if (thread.archived) throw archivedThread();
}

/** Puts people into the thread who are not in yet; 30033 when there is no room. */
export function admit(world: World, thread: Thread, userIds: readonly string[]): void {
  const added = [...new Set(userIds)].filter((userId) => !thread.members.has(userId));
  if (added.length === 0) return;
  if (thread.members.size + added.length > world.caps.threadMembers) throw tooManyThreadMembers();
  for (const userId of added) thread.members.set(userId, world.clock.now());
  announceThreadMembers(world, thread, { added });
}

/** Discord: who may write there may add others; where `invitable` is off only the maker and moderators may. */
export function mayAdd(world: World, actorId: string, thread: Thread): boolean {
  if (may(world, actorId, thread.id, bit.ManageThreads)) return true;
  if (!may(world, actorId, thread.id, bit.SendMessagesInThreads)) return false;
  const closed = thread.type === ChannelType.PrivateThread && !thread.invitable;
  return !closed || thread.ownerId === actorId;
}

/**
 * `PUT /channels/{t}/thread-members/{u}`. Somebody without VIEW_CHANNEL on the parent can be added but will not see the
 * thread. Adding a member again changes nothing.
 */
export function addThreadMember(world: World, actorId: string, threadId: string, userId: string): void {
  const thread = threadFor(world, actorId, threadId);
  demandAwake(thread);
  demand(world, actorId, threadId, bit.SendMessagesInThreads);
  if (!mayAdd(world, actorId, thread)) throw missingPermissions();
  findMember(findGuild(world, thread.guildId), userId);
  admit(world, thread, [userId]);
}

/** `PUT …/thread-members/@me`: whoever sees a thread may join it. */
export function joinThread(world: World, userId: string, threadId: string): void {
  const thread = threadFor(world, userId, threadId);
  demandAwake(thread);
  admit(world, thread, [userId]);
}

function dismiss(world: World, thread: Thread, userId: string): void {
  if (thread.members.delete(userId)) announceThreadMembers(world, thread, { removed: [userId] });
}

/** `DELETE …/thread-members/@me`. */
export function leaveThread(world: World, userId: string, threadId: string): void {
  const thread = threadFor(world, userId, threadId);
  demandAwake(thread);
  dismiss(world, thread, userId);
}

/** `DELETE …/thread-members/{u}`: MANAGE_THREADS, or having made the private thread. */
export function removeThreadMember(world: World, actorId: string, threadId: string, userId: string): void {
  const thread = threadFor(world, actorId, threadId);
  demandAwake(thread);
  const own = thread.type === ChannelType.PrivateThread && thread.ownerId === actorId;
  if (!own) demand(world, actorId, threadId, bit.ManageThreads);
  dismiss(world, thread, userId);
}

/** `GET …/thread-members`: a bot needs the GUILD_MEMBERS intent in the portal (50001). Answers user ids. */
export function threadMembersFor(world: World, actorId: string, threadId: string): string[] {
  const thread = threadFor(world, actorId, threadId);
  const intents = world.applications.get(actorId)?.privilegedIntents;
  if (intents !== undefined && (intents & GatewayIntentBits.GuildMembers) === 0) throw missingAccess();
  return [...thread.members.keys()];
}

/** `GET …/thread-members/{u}`: the thread, if that person is in it, else 10007. */
export function threadMemberFor(world: World, actorId: string, threadId: string, userId: string): Thread {
  const thread = threadFor(world, actorId, threadId);
  if (!thread.members.has(userId)) throw unknownMember();
  return thread;
}
