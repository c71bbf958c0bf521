import { type APIMessage, InteractionType } from 'discord-api-types/v10';

/** By what the person named brought this message about. */
export function interactionWords(message: APIMessage): string | undefined {
  const by = message.interaction_metadata;
  if (by === undefined) return undefined;
  switch (by.type) {
    case InteractionType.ApplicationCommand:
      return 'used a command';
    case InteractionType.MessageComponent:
      return 'used a button or menu';
    case InteractionType.ModalSubmit:
      return 'sent a form';
  }
}
