import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { answer } from '../../interactions/answer.ts';
import type { Callback } from '../../interactions/callback.ts';
import { interactionForCallback } from '../../interactions/store.ts';
import { callbackToWire } from '../../interactions/wire.ts';
import { checkCallback, type IncomingCallback } from '../../limits/callbacks.ts';
import type { StoredMessage, World } from '../../world/state.ts';
import { type Call, nothing, ok, openRoute, type Route } from '../route.ts';

export const interactionRoutes: readonly Route[] = [
  openRoute('POST /interactions/:interaction/:token/callback', (call) => {
    const { world, id, text, query } = call;
    const interaction = interactionForCallback(world, id('interaction'), text('token'));
    const source = sourceMessage(world, interaction);
    const layout = ((source?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
    const { body, uploads } = call;
    checkCallback(body, { files: uploads.count, layout });
    const { channelId } = interaction;
    const answered = answer(
      world,
      interaction.id,
      interaction.token,
      placed(call, body, { channelId, source }),
    );
    return query.truth('with_response') ? ok(callbackToWire(world, answered, body.type)) : nothing();
  }),
];

type Where = Readonly<{ channelId: string; source: StoredMessage | undefined }>;

/** The answer with its files in place; an update keeps those of the message it changes. */
function placed({ world, uploads }: Call, body: IncomingCallback, { channelId, source }: Where): Callback {
  const target = { channelId, mintId: () => world.ids.next(), under: ['data'] };
  if (body.type === InteractionResponseType.ChannelMessageWithSource) {
    return { type: body.type, data: uploads.placed(body.data, target) };
  }
  if (body.type === InteractionResponseType.UpdateMessage) {
    return {
      type: body.type,
      data: uploads.placed(body.data ?? {}, { ...target, kept: source?.attachments ?? [] }),
    };
  }
  if (body.type === InteractionResponseType.DeferredChannelMessageWithSource) {
    return { type: body.type, data: body.data ?? undefined };
  }
  return body;
}

type Pressed = Readonly<{ channelId: string; sourceMessageId: string | undefined }>;

function sourceMessage(
  world: World,
  { channelId, sourceMessageId = '' }: Pressed,
): StoredMessage | undefined {
  return world.ephemeralMessages.get(sourceMessageId) ?? world.messages.get(channelId)?.get(sourceMessageId);
}
