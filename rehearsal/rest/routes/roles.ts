import { checkRole } from '../../limits/roles.ts';
import { findRole, guildFor } from '../../world/find.ts';
import { createRole, deleteRole, editRole } from '../../world/roles.ts';
import { roleToWire } from '../../world/wire-guild.ts';
import { nothing, ok, type Route, route } from '../route.ts';

const one = '/guilds/:guild/roles/:role';

export const roleRoutes: readonly Route[] = [
  route('GET /guilds/:guild/roles', ({ world, actorId, id }) => {
    return ok([...guildFor(world, actorId, id('guild')).roles.values()].map(roleToWire));
  }),
  route(`GET ${one}`, ({ world, actorId, id }) => {
    return ok(roleToWire(findRole(guildFor(world, actorId, id('guild')), id('role'))));
  }),
  route('POST /guilds/:guild/roles', ({ world, actorId, id, body = {} }) => {
    checkRole(body);
    return ok(roleToWire(createRole(world, actorId, id('guild'), body)));
  }),
  route(`PATCH ${one}`, ({ world, actorId, id, body }) => {
    checkRole(body);
    return ok(roleToWire(editRole(world, actorId, { guildId: id('guild'), roleId: id('role') }, body)));
  }),
  route(`DELETE ${one}`, ({ world, actorId, id }) => {
    deleteRole(world, actorId, { guildId: id('guild'), roleId: id('role') });
    return nothing();
  }),
];
