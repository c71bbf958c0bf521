import { findUser } from '../../world/accounts.ts';
import { clearReactions, react, reactorsOf, unreact } from '../../world/reactions.ts';
import { userToWire } from '../../world/wire-user.ts';
import { type Call, nothing, ok, type Route, route } from '../route.ts';

const all = '/channels/:channel/messages/:message/reactions';
const one = `${all}/:emoji`;
const messageIn = ({ id }: Call) => ({ channelId: id('channel'), messageId: id('message') });

export const reactionRoutes: readonly Route[] = [
  route(`PUT ${one}/@me`, (call) => {
    react(call.world, call.actorId, messageIn(call), call.text('emoji'));
    return nothing();
  }),
  route(`DELETE ${one}/@me`, (call) => {
    unreact(call.world, call.actorId, messageIn(call), call.text('emoji'));
    return nothing();
  }),
  route(`DELETE ${one}/:user`, (call) => {
    unreact(call.world, call.actorId, { ...messageIn(call), userId: call.id('user') }, call.text('emoji'));
    return nothing();
  }),
  route(`GET ${one}`, (call) => {
    const userIds = reactorsOf(call.world, call.actorId, messageIn(call), call.text('emoji'));
    return ok(userIds.map((userId) => userToWire(findUser(call.world, userId))));
  }),
  route(`DELETE ${one}`, (call) => {
    clearReactions(call.world, call.actorId, messageIn(call), call.text('emoji'));
    return nothing();
  }),
  route(`DELETE ${all}`, (call) => {
    clearReactions(call.world, call.actorId, messageIn(call));
    return nothing();
  }),
];
