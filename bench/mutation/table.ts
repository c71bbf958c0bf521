import type { MutantResult } from '@stryker-mutator/api/core';

type Status = MutantResult['status'];

/** What is counted: whether a test sees the change. A mutant that does not even load counts for nothing. */
const columns = ['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const satisfies readonly Status[];
const seen: readonly Status[] = ['Killed', 'Timeout'];

export const heading = [
  '| Feature | Mutants | Killed | Timed out | Survived | Not tested | Score |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
];

const counted = (mutants: readonly MutantResult[], statuses: readonly Status[]): number =>
  mutants.filter(({ status }) => statuses.includes(status)).length;

/** Of the mutants that can be judged, how many per cent a test sees. */
export const score = (mutants: readonly MutantResult[]): number =>
  (100 * counted(mutants, seen)) / counted(mutants, columns);

/** One line of the table. */
export function line(name: string, mutants: readonly MutantResult[]): string {
  const all = counted(mutants, columns);
  if (all === 0) return '';
  const cells = [all, ...columns.map((status) => counted(mutants, [status]))];
  return `| ${[name, ...cells, `${score(mutants).toFixed(1)} %`].join(' | ')} |`;
}

/** Where a change was made that no test sees, and which. */
export const survivors = (mutants: readonly MutantResult[]): readonly string[] =>
  mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(
      ({ fileName, location: { start }, status, mutatorName, replacement }) =>
        `${fileName}:${start.line}:${start.column} ${status} ${mutatorName}: ${replacement?.replaceAll(/\s+/g, ' ')}`,
    );
