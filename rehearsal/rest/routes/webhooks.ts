import { MessageFlags } from 'discord-api-types/v10';
import { interactionForWebhook } from '../../interactions/store.ts';
import { deleteAnswer, editAnswer, followUp, readAnswer } from '../../interactions/webhook.ts';
import { settableFlags, withSettableFlags } from '../../limits/flags.ts';
import { checkMessageEdit, checkNewMessage } from '../../limits/message.ts';
import { messageToWire } from '../../world/wire-message.ts';
import { type Call, nothing, ok, openRoute, type Route } from '../route.ts';

const hook = '/webhooks/:application/:token';
const one = `${hook}/messages/:message`;

/** The webhook every interaction is: its token stands in the path, `@original` is its first answer. */
export const webhookRoutes: readonly Route[] = [
  openRoute(`POST ${hook}`, (call) => ok(send(call))),
  openRoute(`GET ${one}`, (call) => {
    const message = readAnswer(call.world, whichOf(call));
    return ok(messageToWire(call.world, message, call.id('application')));
  }),
  openRoute(`PATCH ${one}`, (call) => ok(edit(call))),
  openRoute(`DELETE ${one}`, (call) => {
    deleteAnswer(call.world, whichOf(call));
    return nothing();
  }),
];

const whichOf = ({ id, text }: Call) => ({
  applicationId: id('application'),
  token: text('token'),
  messageId: text('message'),
});

function send({ world, id, text, body: sent, uploads }: Call) {
  const [applicationId, token] = [id('application'), text('token')];
  const { channelId } = interactionForWebhook(world, applicationId, token);
  const body = withSettableFlags(sent, settableFlags.answer);
  checkNewMessage(body, uploads.count);
  const placed = uploads.placed(body, { channelId, mintId: () => world.ids.next() });
  return messageToWire(world, followUp(world, applicationId, token, placed), applicationId);
}

function edit(call: Call) {
  const { world, uploads } = call;
  const which = whichOf(call);
  const stored = readAnswer(world, which);
  const body = withSettableFlags(call.body, settableFlags.edit);
  checkMessageEdit(body, { layout: (stored.flags & MessageFlags.IsComponentsV2) !== 0 }, uploads.count);
  const { channelId, attachments: kept } = stored;
  const placed = uploads.placed(body, { channelId, mintId: () => world.ids.next(), kept });
  return messageToWire(world, editAnswer(world, which, placed), which.applicationId);
}
