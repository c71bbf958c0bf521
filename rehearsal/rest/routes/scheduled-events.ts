import { checkEventEdit, checkNewEvent } from '../../limits/scheduled-events.ts';
import {
  createScheduledEvent,
  deleteScheduledEvent,
  editScheduledEvent,
  interestedIn,
  scheduledEventFor,
  scheduledEventsFor,
} from '../../world/events.ts';
import { guildFor } from '../../world/find.ts';
import { scheduledEventToWire } from '../../world/wire-event.ts';
import { memberToWire } from '../../world/wire-member.ts';
import { userToWire } from '../../world/wire-user.ts';
import { pageOf } from '../query.ts';
import { type Call, nothing, ok, type Route, route } from '../route.ts';

const all = '/guilds/:guild/scheduled-events';
const one = `${all}/:event`;
const eventIn = ({ id }: Call) => ({ guildId: id('guild'), eventId: id('event') });

export const scheduledEventRoutes: readonly Route[] = [
  route(`GET ${all}`, ({ world, actorId, id, query }) => {
    const withCount = query.truth('with_user_count');
    const events = scheduledEventsFor(world, actorId, id('guild'));
    return ok(events.map((event) => scheduledEventToWire(world, event, withCount)));
  }),
  route(`POST ${all}`, ({ world, actorId, id, body }) => {
    checkNewEvent(body, world.clock.now());
    return ok(scheduledEventToWire(world, createScheduledEvent(world, actorId, id('guild'), body)));
  }),
  route(`GET ${one}`, (call) => {
    const { world, actorId, query } = call;
    const event = scheduledEventFor(world, actorId, eventIn(call));
    return ok(scheduledEventToWire(world, event, query.truth('with_user_count')));
  }),
  route(`PATCH ${one}`, (call) => {
    const { world, actorId, body } = call;
    checkEventEdit(body, world.clock.now());
    return ok(scheduledEventToWire(world, editScheduledEvent(world, actorId, eventIn(call), body)));
  }),
  route(`DELETE ${one}`, (call) => {
    deleteScheduledEvent(call.world, call.actorId, eventIn(call));
    return nothing();
  }),
  route(`GET ${one}/users`, (call) => ok(subscribers(call))),
];

/** Who pressed "Interested", by user id: at most 100, from `before` or `after` on. */
function subscribers(call: Call) {
  const { world, actorId, query } = call;
  const { limit = 100, before, after } = pageOf(query, 100);
  const guild = guildFor(world, actorId, call.id('guild'));
  const users = interestedIn(world, actorId, eventIn(call))
    .filter(({ id }) => !after || BigInt(id) > BigInt(after))
    .filter(({ id }) => !before || BigInt(id) < BigInt(before));
  return users.slice(0, limit).map((user) => {
    const member = query.truth('with_member') ? guild.members.get(user.id) : undefined;
    return {
      guild_scheduled_event_id: call.id('event'),
      user: userToWire(user),
      ...(member ? { member: memberToWire(world, member) } : {}),
    };
  });
}
