import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { listRule } from './list-rule.ts';
import type { Part } from './parts.ts';
import { partsOf } from './read-tree.ts';

/** Discord has two styles more than the parser knows: `s` and `S`. */
const timestamp = {
  ...rulesExtended.timestamp,
  order: SimpleMarkdown.defaultRules.strong.order,
  match: (source: string) => /^<t:(-?\d{1,17})(?::([RtTdDfFsS]))?>/u.exec(source),
  parse: ([, at, style]: readonly string[]) => ({ timestamp: at, format: style }),
};

const read = SimpleMarkdown.parserFor({ ...rulesExtended, timestamp, list: listRule });

export function parseMarkdown(text: string): readonly Part[] {
  try {
    return partsOf(read(text, { inline: true }));
  } catch {
    // Whatever somebody wrote to break the parser is shown as it stands.
    return [{ kind: 'text', text }];
  }
}
