import { pin, pinsFor, unpin } from '../../world/pins.ts';
import { messageToWire } from '../../world/wire-message.ts';
import { type Call, nothing, ok, type Route, route } from '../route.ts';

/** The routes of 2025, and the older ones that discord.js no longer uses. */
export const pinRoutes: readonly Route[] = ['messages/pins', 'pins'].flatMap((path) => [
  route(`PUT /channels/:channel/${path}/:message`, ({ world, actorId, id }) => {
    pin(world, actorId, { channelId: id('channel'), messageId: id('message') });
    return nothing();
  }),
  route(`DELETE /channels/:channel/${path}/:message`, ({ world, actorId, id }) => {
    unpin(world, actorId, { channelId: id('channel'), messageId: id('message') });
    return nothing();
  }),
  route(`GET /channels/:channel/${path}`, (call) => ok(path === 'pins' ? oldList(call) : page(call))),
]);

function page(call: Call) {
  const { world, actorId, id, query } = call;
  const limit = query.whole('limit', { min: 1, max: 50 });
  const before = query.text('before');
  const { items, hasMore } = pinsFor(world, actorId, id('channel'), {
    ...(limit === undefined ? {} : { limit }),
    ...(before === undefined ? {} : { before: new Date(before) }),
  });
  return {
    items: items.map(({ pinnedAt, message }) => ({
      pinned_at: pinnedAt.toISOString(),
      message: messageToWire(world, message, actorId),
    })),
    has_more: hasMore,
  };
}

function oldList(call: Call) {
  return page(call).items.map(({ message }) => message);
}
