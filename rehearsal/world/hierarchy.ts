import { missingPermissions } from './refusal.ts';
import type { Guild, Role } from './state.ts';

/** Discord orders roles by position; of two at the same place the older one (the lower id) is higher. */
const isHigher = (one: Role, other: Role): boolean =>
  one.position === other.position ? BigInt(one.id) < BigInt(other.id) : one.position > other.position;

function topRole(guild: Guild, userId: string): Role | undefined {
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  let top = guild.roles.get(guild.id);
  for (const roleId of roleIds) {
    const role = guild.roles.get(roleId);
    if (role !== undefined && (top === undefined || isHigher(role, top))) top = role;
  }
  return top;
}

/** Whether `userId` stands above this role: the owner stands above all, everybody else must have a higher one. */
export function standsAbove(guild: Guild, userId: string, role: Role): boolean {
  if (guild.ownerId === userId) return true;
  const top = topRole(guild, userId);
  return top !== undefined && isHigher(top, role);
}

/** Whether `userId` may act on the other member: nobody acts on the owner, nor on an equal or higher role. */
export function outranks(guild: Guild, userId: string, otherId: string): boolean {
  if (guild.ownerId === otherId) return false;
  const otherTop = topRole(guild, otherId);
  return otherTop === undefined || standsAbove(guild, userId, otherTop);
}

/** Refuses with 50013 unless `userId` outranks the other member. */
export function demandRank(guild: Guild, userId: string, otherId: string): void {
  if (!outranks(guild, userId, otherId)) throw missingPermissions();
}
