import { shownTime } from './shown-time.ts';

/** What the reader's screen shows in place of an id: '@Ana', '@unknown-user', '#maple', '#No Access'. */
export type Naming = Readonly<{
  person: (userId: string) => string;
  role: (roleId: string) => string;
  channel: (channelId: string) => string;
  now: Date;
  locale: string;
}>;

const code = /(```[\s\S]*?```|`[^`\n]+`)/u;
const pointer =
  /<(?:@!?(?<person>\d{17,20})|@&(?<role>\d{17,20})|#(?<channel>\d{17,20})|\/(?<command>[^:>]+):\d{17,20}|t:(?<unix>-?\d{1,13})(?::(?<style>[tTdDfFsSR]))?|a?:(?<emoji>\w+):\d{17,20})>/gu;

/** Discord markdown as it reads on the screen: mentions and times resolved, marks for bold, headings and spoilers gone. */
export function plainText(markdown: string, naming: Naming): string {
  return markdown
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^`+|`+$/gu, '') : prose(part, naming)))
    .join('');
}

function prose(markdown: string, naming: Naming): string {
  const kept: string[] = [];
  const keep = (text: string) => `\u0000${kept.push(text) - 1}\u0000`;
  const marked = markdown
    .replace(pointer, (...found) => keep(resolved(found.at(-1), naming)))
    .replace(/\\([^\p{L}\p{N}\s])/gu, (_, sign: string) => keep(sign))
    .replace(/https?:\/\/[^\s)>\]]+/gu, keep);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the zero character cannot occur in a Discord message, so it marks what was kept
  return withoutMarks(marked).replace(/\u0000(\d+)\u0000/gu, (_, index: string) => kept[Number(index)] ?? '');
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,3}|-#|>>>|>) +/gmu, '')
    .replace(/\[([^\]\n]+)\]\(<?([^)\n>]+)>?\)/gu, '$1 ($2)')
    .replace(/(\*\*|__|~~|\|\|)(?=\S)([\s\S]*?\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*?\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*?\S)_(?![\p{L}\p{N}_])/gu, '$1');
}

function resolved(groups: unknown, naming: Naming): string {
  const found: Readonly<Record<string, unknown>> =
    typeof groups === 'object' && groups !== null ? { ...groups } : {};
  const text = (name: string) => (typeof found[name] === 'string' ? found[name] : '');
  if (text('person') !== '') return naming.person(text('person'));
  if (text('role') !== '') return naming.role(text('role'));
  if (text('channel') !== '') return naming.channel(text('channel'));
  if (text('command') !== '') return `/${text('command')}`;
  if (text('emoji') !== '') return `:${text('emoji')}:`;
  return shownTime(Number(text('unix')), text('style'), naming.now, naming.locale);
}
