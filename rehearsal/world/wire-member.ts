import type { APIGuildMember, APIInteractionDataResolvedGuildMember } from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import type { Member, World } from './state.ts';
import { noFlags, userToWire } from './wire-user.ts';

type MemberWithoutUser = Omit<APIGuildMember, 'user'>;

/** The member as it stands beside its user: in messages and in `resolved`. */
export function partialMemberToWire(member: Member): MemberWithoutUser {
  return {
    nick: member.nick ?? null,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    collectibles: null,
    roles: [...member.roleIds],
    joined_at: member.joinedAt.toISOString(),
    premium_since: null,
    pending: false,
    communication_disabled_until: member.timedOutUntil?.toISOString() ?? null,
    flags: noFlags,
    mute: member.mute,
    deaf: member.deaf,
  };
}

export function memberToWire(world: World, member: Member): APIGuildMember {
  return { ...partialMemberToWire(member), user: userToWire(findUser(world, member.userId)) };
}

/** The member as `resolved` of an interaction carries it: without mute and deaf, with permissions in the channel. */
export function resolvedMemberToWire(
  member: Member,
  permissions: bigint,
): APIInteractionDataResolvedGuildMember {
  const { mute: _mute, deaf: _deaf, ...rest } = partialMemberToWire(member);
  return { ...rest, permissions: permissions.toString() };
}
