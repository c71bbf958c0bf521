import { accept, type Result, refuse } from './result.ts';

/** JSON as somebody wrote it by hand. Where it breaks off is told by its line, counted from 1. */
export function readJson(text: string): Result<unknown, 'not-json'> & Readonly<{ line?: number }> {
  // Some editors put a mark of the byte order in front.
  const plain = text.replace(/^\ufeff/, '');
  try {
    const value: unknown = JSON.parse(plain);
    return accept(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ...refuse('not-json'), line: plain.slice(0, brokenAt(plain)).split('\n').length };
  }
}

type Wanted = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const token =
  /[ \t\n\r]*(?:(?<sign>[{}[\],:])|(?<text>"(?:[^"\\\p{Cc}]|[\u{7f}-\u{9f}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<plain>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/**
 * Where the first thing stands that does not belong there. Node 20 names no position for some mistakes; and a loop,
 * unlike functions that call each other, takes any depth.
 */
function brokenAt(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    const next: Wanted | undefined = found === null ? undefined : step(wanted, found.groups ?? {}, open);
    if (found === null || next === undefined)
      return at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
    wanted = next;
    at = token.lastIndex;
  }
}

/** What has to come after a piece; nothing when the piece does not belong here. Keeps count of what is open. */
function step(
  wanted: Wanted,
  { sign, text }: Readonly<Record<string, string | undefined>>,
  open: string[],
): Wanted | undefined {
  const after = (): Wanted => (open.length === 0 ? 'nothing' : 'comma-or-end');
  const takesValue = wanted === 'value' || wanted === 'value-or-end';
  const inObject = open.at(-1) === '{';
  if (sign === undefined) {
    if (takesValue) return after();
    return text !== undefined && (wanted === 'name' || wanted === 'name-or-end') ? 'colon' : undefined;
  }
  if ((sign === '{' || sign === '[') && takesValue) {
    open.push(sign);
    return sign === '{' ? 'name-or-end' : 'value-or-end';
  }
  if (sign === ':' && wanted === 'colon') return 'value';
  if (sign === ',' && wanted === 'comma-or-end') return inObject ? 'name' : 'value';
  const closes = wanted === 'comma-or-end' || wanted === (inObject ? 'name-or-end' : 'value-or-end');
  if (closes && sign === (inObject ? '}' : ']')) {
    open.pop();
    return after();
  }
  return undefined;
}
