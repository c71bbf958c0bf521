import type { Names } from '../../wire/screen.ts';
import { parseMarkdown } from './parse.ts';
import type { Part } from './parts.ts';

/** A text of Discord's markdown in bare words, for where there is room for one line only. */
export function plainWords(text: string, names: Names): string {
  return parseMarkdown(text)
    .map((part) => wordsOf(part, names))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function wordsOf(part: Part, names: Names): string {
  switch (part.kind) {
    case 'text':
    case 'code':
    case 'code-block':
    case 'everyone':
      return part.text;
    case 'line-break':
      return ' ';
    case 'heading':
      return `${wordsOfAll(part.parts, names)} `;
    case 'styled':
    case 'link':
      return wordsOfAll(part.parts, names);
    case 'spoiler':
      return '(spoiler)';
    case 'list':
      return part.items.map((item) => `${wordsOfAll(item, names)} `).join('');
    case 'timestamp':
      return '(time)';
    case 'person':
      return `@${names.people[part.id] ?? 'unknown-user'}`;
    case 'role':
      return `@${names.roles[part.id] ?? 'unknown-role'}`;
    case 'channel':
      return `#${names.channels[part.id] ?? 'No Access'}`;
    case 'command':
      return part.line;
    case 'emoji':
      return `:${part.name}:`;
    case 'not-drawn':
      return '';
  }
}

function wordsOfAll(parts: readonly Part[], names: Names): string {
  return parts.map((part) => wordsOf(part, names)).join('');
}
