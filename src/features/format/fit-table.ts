import type { Translate } from '../../i18n/index.ts';
import { type Fit, fitOf, type Medium } from './fit.ts';
import { clockOf } from './saying.ts';
import type { Format } from './schema.ts';

/** A phone shows some forty letters of a block in one line. */
const mostColumns = 5;

/**
 * Real seconds per turn for 4 to 12 people, a column for each round under the number of its phase. A star marks what is
 * too thin. Nothing where the format has no round for everybody.
 */
export function fitTable(t: Translate, format: Format, medium: Medium): string | undefined {
  const fits = fitOf(format, medium);
  const rounds = [...new Set(fits.map(({ phase }) => phase))].slice(0, mostColumns);
  if (rounds.length === 0) return undefined;
  const title = t('formats.fit.people');
  const line = (first: string, cells: readonly string[]): string =>
    [first.padStart(title.length), ...cells.map((cell) => cell.padStart(6))].join('');
  const numbers = rounds.map((id) => `#${format.phases.findIndex((phase) => phase.id === id) + 1} `);
  const sizes = [...new Set(fits.map(({ people }) => people))];
  const rows = sizes.map((people) =>
    line(
      String(people),
      rounds.map((id) => cell(fits.find((fit) => fit.phase === id && fit.people === people))),
    ),
  );
  return ['```', t(`medium.${medium}`), line(title, numbers), ...rows, '```'].join('\n');
}

const cell = (fit: Fit | undefined): string =>
  fit === undefined ? '' : `${clockOf(fit.seconds)}${fit.thin ? '*' : ' '}`;

/** Whether any group that a format is for would get too little. */
export const isThin = (format: Format): boolean =>
  format.medium.some((medium) => fitOf(format, medium).some((fit) => fit.thin));
