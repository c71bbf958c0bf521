import { checkMemberEdit } from '../../limits/members.ts';
import { banMember, kickMember, leaveGuild, unbanMember } from '../../world/departures.ts';
import { editMember, listMembers, memberFor, searchMembers } from '../../world/members.ts';
import { giveRole, takeRole } from '../../world/roles.ts';
import { memberToWire } from '../../world/wire-member.ts';
import { pageOf } from '../query.ts';
import { type Call, nothing, ok, type Route, route } from '../route.ts';

const one = '/guilds/:guild/members/:user';
const roleOf = `${one}/roles/:role`;
const memberIn = ({ id }: Call) => ({ guildId: id('guild'), userId: id('user') });

export const memberRoutes: readonly Route[] = [
  route('GET /guilds/:guild/members', ({ world, actorId, id, query }) => {
    const { limit = 1, after } = pageOf(query, 1000);
    const page = after === undefined ? { limit } : { limit, after };
    return ok(listMembers(world, actorId, id('guild'), page).map((member) => memberToWire(world, member)));
  }),
  route('GET /guilds/:guild/members/search', ({ world, actorId, id, query }) => {
    const limit = query.whole('limit', { min: 1, max: 1000 }) ?? 1;
    const found = searchMembers(world, actorId, id('guild'), { query: query.text('query') ?? '', limit });
    return ok(found.map((member) => memberToWire(world, member)));
  }),
  route(`GET ${one}`, (call) => {
    return ok(memberToWire(call.world, memberFor(call.world, call.actorId, memberIn(call))));
  }),
  route(`PATCH ${one}`, (call) => edit(call, call.id('user'))),
  route('PATCH /guilds/:guild/members/@me', (call) => edit(call, call.actorId)),
  route(`DELETE ${one}`, (call) => {
    kickMember(call.world, call.actorId, memberIn(call));
    return nothing();
  }),
  route(`PUT ${roleOf}`, (call) => {
    giveRole(call.world, call.actorId, { ...memberIn(call), roleId: call.id('role') });
    return nothing();
  }),
  route(`DELETE ${roleOf}`, (call) => {
    takeRole(call.world, call.actorId, { ...memberIn(call), roleId: call.id('role') });
    return nothing();
  }),
  route('PUT /guilds/:guild/bans/:user', (call) => {
    banMember(call.world, call.actorId, memberIn(call));
    return nothing();
  }),
  route('DELETE /guilds/:guild/bans/:user', (call) => {
    unbanMember(call.world, call.actorId, memberIn(call));
    return nothing();
  }),
  route('DELETE /users/@me/guilds/:guild', ({ world, actorId, id }) => {
    leaveGuild(world, actorId, id('guild'));
    return nothing();
  }),
];

function edit({ world, actorId, id, body }: Call, userId: string) {
  checkMemberEdit(body, world.clock.now());
  return ok(memberToWire(world, editMember(world, actorId, { guildId: id('guild'), userId }, body)));
}
