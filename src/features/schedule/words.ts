import type { Translate } from '../../i18n/index.ts';
import { readRhythm } from './rhythm.ts';
import type { Schedule } from './schema.ts';

/** How a circle comes back, in words: "every second Tuesday". */
function rhythmWords(t: Translate, rule: string): string {
  const rhythm = readRhythm(rule);
  if (rhythm === undefined || rhythm.kind === 'dates') return t('schedule.dates');
  const day = t(`command.day.${rhythm.day}`);
  if (rhythm.kind === 'monthly') return t(`schedule.monthly.${rhythm.which}`, { day });
  if (rhythm.weeks === 1) return t('schedule.weekly', { day });
  if (rhythm.weeks === 2) return t('schedule.second-week', { day });
  return t('schedule.weeks', { day, count: rhythm.weeks });
}

/** When a circle meets, as its host chose it: the one line in which a time is the circle's own and not the reader's. */
export const meetsLine = (t: Translate, { rule, localTime, zone }: Schedule): string =>
  t('schedule.meets', { rhythm: rhythmWords(t, rule), time: localTime, zone });
