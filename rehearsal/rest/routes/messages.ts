import { MessageFlags } from 'discord-api-types/v10';
import { settableFlags, withSettableFlags } from '../../limits/flags.ts';
import { checkMessageEdit, checkNewMessage } from '../../limits/message.ts';
import { checkMessageIds } from '../../limits/message-ids.ts';
import {
  bulkDelete,
  deleteMessage,
  editMessage,
  messageFor,
  messagesFor,
  startTyping,
} from '../../world/messages.ts';
import { sendMessage } from '../../world/send-message.ts';
import { messageToWire, sentMessageToWire } from '../../world/wire-message.ts';
import { pageOf } from '../query.ts';
import { type Call, nothing, ok, type Route, route } from '../route.ts';

const one = '/channels/:channel/messages/:message';

export const messageRoutes: readonly Route[] = [
  route('POST /channels/:channel/messages', (call) => ok(send(call))),
  route('GET /channels/:channel/messages', (call) => ok(list(call))),
  route(`GET ${one}`, (call) => {
    const { world, actorId } = call;
    return ok(messageToWire(world, messageFor(world, actorId, messageIn(call)), actorId));
  }),
  route(`PATCH ${one}`, (call) => ok(edit(call))),
  route(`DELETE ${one}`, (call) => {
    deleteMessage(call.world, call.actorId, messageIn(call));
    return nothing();
  }),
  route('POST /channels/:channel/messages/bulk-delete', ({ world, actorId, id, body }) => {
    checkMessageIds(body);
    bulkDelete(world, actorId, id('channel'), body.messages);
    return nothing();
  }),
  route('POST /channels/:channel/typing', ({ world, actorId, id }) => {
    startTyping(world, actorId, id('channel'));
    return nothing();
  }),
];

const messageIn = ({ id }: Call) => ({ channelId: id('channel'), messageId: id('message') });

function send({ world, actorId, id, body: sent, uploads }: Call) {
  const body = withSettableFlags(sent, settableFlags.create);
  checkNewMessage(body, uploads.count);
  const channelId = id('channel');
  const placed = uploads.placed(body, { channelId, mintId: () => world.ids.next() });
  return sentMessageToWire(world, sendMessage(world, actorId, channelId, placed), actorId);
}

function edit(call: Call) {
  const { world, actorId, uploads } = call;
  const stored = messageFor(world, actorId, messageIn(call));
  const body = withSettableFlags(call.body, settableFlags.edit);
  checkMessageEdit(body, { layout: (stored.flags & MessageFlags.IsComponentsV2) !== 0 }, uploads.count);
  const { channelId, attachments: kept } = stored;
  const placed = uploads.placed(body, { channelId, mintId: () => world.ids.next(), kept });
  return messageToWire(world, editMessage(world, actorId, messageIn(call), placed), actorId);
}

function list({ world, actorId, id, query }: Call) {
  const around = query.snowflake('around');
  const page = { ...pageOf(query, 100), ...(around === undefined ? {} : { around }) };
  return messagesFor(world, actorId, id('channel'), page).map((message) =>
    messageToWire(world, message, actorId),
  );
}
