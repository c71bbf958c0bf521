import { MessageFlags } from 'discord-api-types/v10';
import { isRecord } from './fields.ts';

const { SuppressEmbeds, SuppressNotifications, IsVoiceMessage, IsComponentsV2, Ephemeral } = MessageFlags;

/** The flags a bot may set in each place; Discord ignores all others without a word. */
export const settableFlags = {
  create: SuppressEmbeds | SuppressNotifications | IsVoiceMessage | IsComponentsV2,
  edit: SuppressEmbeds | IsComponentsV2,
  answer: SuppressEmbeds | SuppressNotifications | IsVoiceMessage | IsComponentsV2 | Ephemeral,
} as const;

/** The same body with only those flags that may be set there. */
export function withSettableFlags(body: unknown, settable: number): unknown {
  if (!isRecord(body) || typeof body.flags !== 'number') return body;
  return { ...body, flags: body.flags & settable };
}
