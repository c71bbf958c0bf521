import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { Names } from '../../wire/screen.ts';
import { plainWords } from '../markdown/plain-words.ts';

const longest = 120;

/** The first words of a message, on one line. */
export function excerpt(message: APIMessage, names: Names): string {
  const all = [message.content, ...(message.components ?? []).map(wordsOf), message.embeds[0]?.title]
    .filter((some) => some !== undefined && some !== '')
    .join('\n');
  const words = plainWords(all, names);
  if (words === '') return 'a message without words';
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

function wordsOf(component: NonNullable<APIMessage['components']>[number]): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return component.content;
    case ComponentType.Container:
      return component.components.map(wordsOf).join('\n');
    case ComponentType.Section:
      return component.components.map(({ content }) => content).join('\n');
    default:
      return '';
  }
}
