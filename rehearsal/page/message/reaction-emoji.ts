import type { APIPartialEmoji } from 'discord-api-types/v10';

/** An emoji as it is shown. */
export function emojiOf({ id, name }: APIPartialEmoji): string {
  return id === null ? (name ?? '?') : `:${name ?? 'emoji'}:`;
}

/** An emoji as Discord's API takes it. */
export function emojiSent({ id, name }: APIPartialEmoji): string {
  return id === null ? (name ?? '') : `${name ?? ''}:${id}`;
}

/** What one can add; a short list is enough to be kind with. */
export const offeredReactions = [
  { emoji: '👍', name: 'thumbs up' },
  { emoji: '❤️', name: 'heart' },
  { emoji: '🙏', name: 'thank you' },
  { emoji: '🤗', name: 'hug' },
  { emoji: '😊', name: 'smile' },
  { emoji: '😢', name: 'tear' },
  { emoji: '🎉', name: 'party' },
  { emoji: '👀', name: 'eyes' },
] as const;
