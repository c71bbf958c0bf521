import { GatewayIntentBits } from 'discord-api-types/v10';
import { tellGuild } from './audience.ts';
import { findGuild, findMember } from './find.ts';
import { sees } from './permissions.ts';
import type { Thread, World } from './state.ts';
import { threadMemberToWire, threadToWire } from './wire-channel.ts';
import { memberToWire } from './wire-member.ts';

const intents = GatewayIntentBits.Guilds;

/** THREAD_CREATE or THREAD_UPDATE to the bots that can see the thread, each with its own membership in it. */
export function announceThread(
  world: World,
  thread: Thread,
  name: 'THREAD_CREATE' | 'THREAD_UPDATE',
  extra: Readonly<{ newly_created?: true }> = {},
): void {
  tellGuild(world, findGuild(world, thread.guildId), { name, intents }, (botId) =>
    sees(world, botId, thread.id) ? { data: { ...threadToWire(thread, botId), ...extra } } : undefined,
  );
  world.changed({ guildId: thread.guildId, channelId: thread.id });
}

/** THREAD_DELETE to the bots that could see it; call it while the thread is still there. */
export function announceThreadEnd(world: World, thread: Thread): void {
  const { id, guildId, parentId, type } = thread;
  const data = { id, guild_id: guildId, parent_id: parentId, type };
  tellGuild(world, findGuild(world, guildId), { name: 'THREAD_DELETE', intents }, (botId) =>
    sees(world, botId, id) ? { data } : undefined,
  );
  world.changed({ guildId, channelId: parentId });
}

type Moved = Readonly<{ added?: readonly string[]; removed?: readonly string[] }>;

function movedToWire(world: World, thread: Thread, { added = [], removed = [] }: Moved) {
  const guild = findGuild(world, thread.guildId);
  const members = added.map((userId) => ({
    ...threadMemberToWire(thread, userId),
    member: memberToWire(world, findMember(guild, userId)),
    presence: null,
  }));
  return {
    id: thread.id,
    guild_id: thread.guildId,
    member_count: Math.min(thread.members.size, 50),
    ...(members.length === 0 ? {} : { added_members: members }),
    ...(removed.length === 0 ? {} : { removed_member_ids: removed }),
  };
}

/**
 * THREAD_MEMBERS_UPDATE: a bot hears of its own coming and going, and of everybody's with GUILD_MEMBERS. A bot that was
 * added hears THREAD_CREATE first, since a private thread was unknown to it.
 */
export function announceThreadMembers(world: World, thread: Thread, moved: Moved): void {
  const guild = findGuild(world, thread.guildId);
  const concerns = (botId: string) =>
    moved.added?.includes(botId) === true || moved.removed?.includes(botId) === true;
  const data = movedToWire(world, thread, moved);
  const name = 'THREAD_MEMBERS_UPDATE';
  tellGuild(world, guild, { name: 'THREAD_CREATE', intents }, (botId) =>
    moved.added?.includes(botId) === true && sees(world, botId, thread.id)
      ? { data: threadToWire(thread, botId) }
      : undefined,
  );
  tellGuild(world, guild, { name, intents }, (botId) => (concerns(botId) ? { data } : undefined));
  tellGuild(world, guild, { name, intents: GatewayIntentBits.GuildMembers }, (botId) =>
    !concerns(botId) && sees(world, botId, thread.id) ? { data } : undefined,
  );
  world.changed({ guildId: thread.guildId, channelId: thread.id });
}
