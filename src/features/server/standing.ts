import type { RoleId } from '../../lib/ids.ts';
import type { Server } from './schema.ts';

/** What Discord itself says of somebody in a server: what its permissions let them do, and the roles they have. */
export type Permitted = Readonly<{
  /** May manage events: starts and takes over circles. */
  organiser: boolean;
  /** May mute members: unmutes everybody of a circle. */
  mayMute: boolean;
  /** May time people out: keeps people safe. */
  keepsSafe: boolean;
  roles: readonly RoleId[];
}>;

type Roles = Pick<Server, 'moderatorRole' | 'organiserRole'>;

/**
 * Who somebody is for the circles of a server: Discord's permissions, and beside them the roles that the server has chosen.
 * Nothing else asks for either. A role is known by its id, so a new name changes nothing; Discord shows nobody with a role
 * that is gone.
 */
export function standingIn<P extends Permitted>(permitted: P, server: Roles | undefined): P {
  const has = (role: RoleId | null | undefined): boolean => role != null && permitted.roles.includes(role);
  const isModerator = has(server?.moderatorRole);
  return {
    ...permitted,
    organiser: permitted.organiser || has(server?.organiserRole),
    mayMute: permitted.mayMute || isModerator,
    keepsSafe: permitted.keepsSafe || isModerator,
  };
}
