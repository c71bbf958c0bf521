import { checkRecipient } from '../../limits/members.ts';
import { openDirectMessage } from '../../world/direct-messages.ts';
import { channelToWire } from '../../world/wire-channel.ts';
import { ok, type Route, route } from '../route.ts';

export const directMessageRoutes: readonly Route[] = [
  route('POST /users/@me/channels', ({ world, actorId, body }) => {
    checkRecipient(body);
    return ok(channelToWire(world, openDirectMessage(world, actorId, body.recipient_id), actorId));
  }),
];
