import type { APIMessageComponentEmoji } from 'discord-api-types/v10';

/** An emoji in words: itself, or the name of one that belongs to a server, whose picture would be elsewhere. */
export function emojiWords(emoji: APIMessageComponentEmoji | undefined): string | undefined {
  if (emoji?.name === undefined) return undefined;
  return emoji.id === undefined ? emoji.name : `:${emoji.name}:`;
}
