import type { Translate } from '../../i18n/index.ts';
import { valueAt } from './fields.ts';

/** Phase 4 (check-in): how a phase is named to whoever wrote it. `index` counts from 0. */
export function placeOf(t: Translate, phase: unknown, index: number): string {
  const id = valueAt(phase, 'id');
  const number = index + 1;
  return typeof id === 'string' && bare(id) !== ''
    ? t('check.place.phase-named', { number, id: bare(id) })
    : t('check.place.phase', { number });
}

/** A name out of somebody's file, shortened to what cannot be taken for formatting. */
export const bare = (words: string): string =>
  [...words.replaceAll(/[^\p{L}\p{N}-]/gu, '')].slice(0, 32).join('');

/** Something to be typed as it is. */
export const code = (words: string): string => `\`${words}\``;

/** Seconds as people read them on a clock: 3:05. */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
