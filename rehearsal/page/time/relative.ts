import { relativeFormat } from './dates.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

type Step = Readonly<{ below: number; size: number; unit: Intl.RelativeTimeFormatUnit }>;

/** Each unit is taken up to where the next one reads better. */
const steps: readonly Step[] = [
  { below: 45 * second, size: second, unit: 'second' },
  { below: 45 * minute, size: minute, unit: 'minute' },
  { below: 22 * hour, size: hour, unit: 'hour' },
  { below: 26 * day, size: day, unit: 'day' },
  { below: 320 * day, size: 30.44 * day, unit: 'month' },
];

/** How far `at` is from `now`, as people say it: `in 5 minutes`, `2 days ago`. */
export function relativeWords(at: number, now: number, locale: string): string {
  const away = at - now;
  const step = steps.find(({ below }) => Math.abs(away) < below) ?? { size: 365.25 * day, unit: 'year' };
  const count = Math.round(away / step.size);
  return relativeFormat(locale).format(away === 0 ? 0 : count, step.unit);
}
