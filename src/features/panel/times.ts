import type { Translate } from '../../i18n/index.ts';

/** Seconds as people read them: 4:00. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** About how long a turn is, as people say it: 4 minutes, or 45 seconds. */
export const aboutTime = (t: Translate, seconds: number): string =>
  seconds < 60
    ? t('time.seconds', { count: seconds })
    : t('time.minutes', { count: Math.round(seconds / 60) });
