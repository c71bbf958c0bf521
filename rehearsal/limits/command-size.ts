import { isRecord } from './fields.ts';

/**
 * How many of Discord's 8,000 characters a command uses: names, descriptions and choice values of it and everything
 * inside, of each text the longest translation.
 */
export function commandSize(command: unknown): number {
  if (!isRecord(command)) return 0;
  const own = longest(command, 'name') + longest(command, 'description');
  const value = typeof command.value === 'string' ? command.value.length : 0;
  const inner = [command.options, command.choices].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  return inner.reduce<number>((sum, item) => sum + commandSize(item), own + value);
}

function longest(source: Record<string, unknown>, name: string): number {
  const translations = source[`${name}_localizations`];
  const texts = [source[name], ...(isRecord(translations) ? Object.values(translations) : [])];
  return Math.max(0, ...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
}
