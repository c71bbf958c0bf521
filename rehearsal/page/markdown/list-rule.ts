import { SimpleMarkdown } from 'discord-markdown-parser';

const item = String.raw` *(?:[-*]|\d{1,9}\.) +\S[^\n]*`;
/** Items in a row; a line set in under one belongs to it. */
const block = new RegExp(String.raw`^${item}(?:\n(?:${item}|  +\S[^\n]*))*(?:\n|$)`, 'u');

/** Lists within lists; as many bullets on one line as somebody likes must not use up the stack. */
const deepest = 8;

/**
 * Lists, which the parser does not know, and simple-markdown's own rule takes them only outside of running text, where
 * Discord's other rules do not work. A list begins at the beginning of a line.
 */
export const listRule: typeof SimpleMarkdown.defaultRules.list = {
  ...SimpleMarkdown.defaultRules.list,
  match: (source, { lists = 0 }, before) => {
    if (lists >= deepest) return null;
    const [found] = before === '' || before.endsWith('\n') ? (block.exec(source) ?? []) : [];
    return found === undefined ? null : Object.assign([ofOneKind(found)], { index: 0 });
  },
  parse: ([whole = ''], parse, state) => {
    const { ordered, start, items } = readList(whole);
    // `prevCapture` is what stands before: nothing, so that an item can hold a list or a heading of its own.
    return {
      ordered,
      start,
      items: items.map((words) =>
        parse(words, { ...state, prevCapture: null, lists: (state.lists ?? 0) + 1 }),
      ),
    };
  },
};

/** Numbers after bullets, set in as far, begin a list of their own. */
function ofOneKind(found: string): string {
  const lines = found.split('\n');
  const first = bulletOf(lines[0] ?? '');
  const isOther = (line: string) => {
    const bullet = bulletOf(line);
    if (bullet === undefined || first === undefined || bullet.indent > first.indent) return false;
    return (bullet.number === undefined) !== (first.number === undefined);
  };
  const end = lines.findIndex(isOther);
  return end === -1 ? found : `${lines.slice(0, end).join('\n')}\n`;
}

type List = Readonly<{ ordered: boolean; start: number; items: readonly string[] }>;

/** What is set in further than the first bullet belongs to the item above it, without that indentation. */
function readList(whole: string): List {
  const lines = whole.replace(/\n$/u, '').split('\n');
  const first = bulletOf(lines[0] ?? '');
  const items: string[][] = [];
  for (const line of lines) {
    const bullet = bulletOf(line);
    const last = items.at(-1);
    if (last !== undefined && (bullet === undefined || bullet.indent > (first?.indent ?? 0))) {
      last.push(line.trimStart() === line ? line : line.slice(Math.min(2, indentOf(line))));
    } else items.push([bullet?.words ?? line]);
  }
  return {
    ordered: first?.number !== undefined,
    start: first?.number ?? 1,
    items: items.map((one) => one.join('\n')),
  };
}

type Bullet = Readonly<{ indent: number; number: number | undefined; words: string }>;

function bulletOf(line: string): Bullet | undefined {
  const [, indent, mark, words] = /^( *)([-*]|\d+\.) +(.*)$/u.exec(line) ?? [];
  if (indent === undefined || mark === undefined || words === undefined) return undefined;
  const number = Number.parseInt(mark, 10);
  return { indent: indent.length, number: Number.isNaN(number) ? undefined : number, words };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
