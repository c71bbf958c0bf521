import type { Part, Style } from './parts.ts';

const styles: Readonly<Record<string, Style>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
  subtext: 'subtext',
  blockQuote: 'quote',
};

/** Reads what the parser says (it has no types of its own for it). A kind of node nobody knows is said, not dropped. */
export function partsOf(tree: unknown): readonly Part[] {
  if (!Array.isArray(tree)) return [];
  const nodes: readonly unknown[] = tree;
  return joined(nodes.map(partOf));
}

function partOf(node: unknown): Part {
  const type = word(node, 'type');
  const parts = () => partsOf(field(node, 'content'));
  const style = styles[type];
  if (style !== undefined) return { kind: 'styled', style, parts: parts() };
  switch (type) {
    case 'text':
      return { kind: 'text', text: word(node, 'content') };
    case 'br':
    case 'newline':
      return { kind: 'line-break' };
    case 'heading':
      return { kind: 'heading', level: headingLevel(field(node, 'level')), parts: parts() };
    case 'spoiler':
      return { kind: 'spoiler', parts: parts() };
    case 'inlineCode':
      return { kind: 'code', text: word(node, 'content') };
    case 'codeBlock':
      return { kind: 'code-block', text: word(node, 'content') };
    case 'list':
      return listOf(node);
    case 'link':
    case 'url':
    case 'autolink':
      return { kind: 'link', target: word(node, 'target'), parts: parts() };
    case 'timestamp':
      return { kind: 'timestamp', at: Number(word(node, 'timestamp')) * 1_000, style: word(node, 'format') };
    case 'user':
      return { kind: 'person', id: word(node, 'id') };
    case 'role':
      return { kind: 'role', id: word(node, 'id') };
    case 'channel':
      return { kind: 'channel', id: word(node, 'id') };
    case 'slashCommand':
      return { kind: 'command', line: `/${word(node, 'fullName')}` };
    case 'everyone':
    case 'here':
      return { kind: 'everyone', text: `@${type}` };
    case 'emoji':
      return { kind: 'emoji', name: word(node, 'name') };
    case 'twemoji':
      return { kind: 'text', text: word(node, 'name') };
    default:
      return { kind: 'not-drawn', what: type };
  }
}

function listOf(node: unknown): Part {
  const items = field(node, 'items');
  const start = field(node, 'start');
  return {
    kind: 'list',
    ordered: field(node, 'ordered') === true,
    start: typeof start === 'number' ? start : 1,
    items: Array.isArray(items) ? items.map(partsOf) : [],
  };
}

function headingLevel(level: unknown): 1 | 2 | 3 {
  return level === 1 || level === 2 ? level : 3;
}

/** The parser cuts running text at every sign; one piece is drawn faster. */
function joined(parts: readonly Part[]): readonly Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    // A block of code ends its own line.
    if (part.kind === 'line-break' && last?.kind === 'code-block') continue;
    if (part.kind === 'text' && last?.kind === 'text') {
      whole[whole.length - 1] = { kind: 'text', text: last.text + part.text };
    } else whole.push(part);
  }
  return whole;
}

function field(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  return new Map<string, unknown>(Object.entries(node)).get(name);
}

function word(node: unknown, name: string): string {
  const value = field(node, name);
  return typeof value === 'string' ? value : '';
}
