import type { Resolved } from '../interactions/deed.ts';
import { findUser } from '../world/accounts.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { Guild, World } from '../world/state.ts';
import { channelToWire } from '../world/wire-channel.ts';
import { roleToWire } from '../world/wire-guild.ts';
import { resolvedMemberToWire } from '../world/wire-member.ts';
import { userToWire } from '../world/wire-user.ts';

type Context = Readonly<{
  world: World;
  guild: Guild;
  userId: string;
  applicationId: string;
  channelId: string;
}>;

/** The people, roles and channels behind these ids, as an interaction carries them; `undefined` when there are none. */
export function resolvedFrom(context: Context, ids: readonly string[]): Resolved | undefined {
  if (ids.length === 0) return undefined;
  const { guild, world } = context;
  const userIds = ids.filter((id) => guild.members.has(id));
  const roleIds = ids.filter((id) => guild.roles.has(id));
  const channelIds = ids.filter((id) => world.channels.has(id));
  return {
    ...(userIds.length === 0 ? {} : people(context, userIds)),
    ...(roleIds.length === 0 ? {} : { roles: roles(guild, roleIds) }),
    ...(channelIds.length === 0 ? {} : { channels: channels(context, channelIds) }),
  };
}

function people({ world, guild, channelId }: Context, ids: readonly string[]) {
  const members = ids.flatMap((id) => {
    const member = guild.members.get(id);
    return member === undefined
      ? []
      : [[id, resolvedMemberToWire(member, permissionsIn(world, id, channelId))] as const];
  });
  return {
    users: Object.fromEntries(ids.map((id) => [id, userToWire(findUser(world, id))])),
    members: Object.fromEntries(members),
  };
}

function roles(guild: Guild, ids: readonly string[]) {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const role = guild.roles.get(id);
      return role === undefined ? [] : [[id, roleToWire(role)] as const];
    }),
  );
}

/** Discord, since 2026-07-16: what the person and what the app may do in a picked channel are both told. */
function channels({ world, userId, applicationId }: Context, ids: readonly string[]) {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const channel = world.channels.get(id);
      if (channel === undefined) return [];
      const permissions = permissionsIn(world, userId, id).toString();
      const app_permissions = permissionsIn(world, applicationId, id).toString();
      return [[id, { ...channelToWire(world, channel, userId), permissions, app_permissions }] as const];
    }),
  );
}
