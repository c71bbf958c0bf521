import { type APIMessage, MessageFlags } from 'discord-api-types/v10';

function has({ flags }: APIMessage, flag: MessageFlags): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

/** Only the person looked through sees it. */
export function isEphemeral(message: APIMessage): boolean {
  return has(message, MessageFlags.Ephemeral);
}

/** The application has promised an answer. */
export function isThinking(message: APIMessage): boolean {
  return has(message, MessageFlags.Loading);
}

/** Its files are seen only where a component refers to them. */
export function isMadeOfComponents(message: APIMessage): boolean {
  return has(message, MessageFlags.IsComponentsV2);
}
