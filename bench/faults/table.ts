import type { Tally } from './tally.ts';

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);

/** What was counted, as a table of Markdown: a column for each database, and one for all of them. */
export function tableOf(tally: Tally, columns: readonly string[]): string {
  const row = (name: string, counted: ReadonlyMap<string, number>): string =>
    line([name, ...columns.map((column) => counted.get(column) ?? 0), sum(counted.values())]);
  const found = new Map(
    columns.map((column) => [column, tally.violations.filter((one) => one.column === column).length]),
  );
  return [
    line(['', ...columns, 'together']),
    line(['---', ...columns.map(() => '---:'), '---:']),
    ...tally.rows('1 ').map(([name, counted]) => row(name, counted)),
    ...tally.rows('2 ').map(([name, counted]) => row(`_${name}_`, counted)),
    row('**violations**', found),
  ].join('\n');
}

/** What must not be, with the seed that shows it again. */
export const violationsOf = ({ violations }: Tally): string =>
  violations.length === 0
    ? 'No violation.'
    : violations.map(({ seed, column, what }) => `- seed ${seed} (${column}): ${what}`).join('\n');
