import { type Interaction, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Permitted } from '../features/server/standing.ts';
import { RoleId } from '../lib/ids.ts';

/** What the permissions of a server let somebody do for its circles. Whoever may manage it may do all of it. */
export function permittedOf(
  permissions: Readonly<PermissionsBitField> | null,
  roles: readonly string[],
): Permitted {
  const mayOne = (one: bigint): boolean => permissions?.any([one, PermissionFlagsBits.ManageGuild]) ?? false;
  return {
    organiser: mayOne(PermissionFlagsBits.ManageEvents),
    mayMute: mayOne(PermissionFlagsBits.MuteMembers),
    keepsSafe: mayOne(PermissionFlagsBits.ModerateMembers),
    roles: roles.map((role) => RoleId.parse(role)),
  };
}

/** The roles of whoever pressed something, as far as the server still has them. */
export function rolesOf({ member }: Interaction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
