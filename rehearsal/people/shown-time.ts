const dateStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: '2-digit' },
  S: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
  },
};

const second = 1;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const steps: readonly (readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [minute, second, 'second'],
  [hour, minute, 'minute'],
  [day, hour, 'hour'],
  [30 * day, day, 'day'],
  [365 * day, 30 * day, 'month'],
  [Number.POSITIVE_INFINITY, 365 * day, 'year'],
];

/**
 * What the screen shows for `<t:unix:style>`, in the viewer's language and always in UTC.
 * Discord: the styles t T d D f F s S R; without a style it is `f`. `unix` is in seconds.
 */
export function shownTime(unix: number, style: string, now: Date, locale: string): string {
  if (style === 'R') return relativeTime(unix - Math.floor(now.getTime() / 1000), locale);
  const format = new Intl.DateTimeFormat(locale, {
    ...(dateStyles[style] ?? dateStyles.f),
    timeZone: 'UTC',
  });
  return plainSpaces(format.format(new Date(unix * 1000)));
}

function relativeTime(seconds: number, locale: string): string {
  const distance = Math.abs(seconds);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  for (const [limit, size, unit] of steps) {
    if (Math.round(distance / size) * size < limit) {
      const amount = Math.round(distance / size);
      return plainSpaces(format.format(seconds < 0 ? -amount : amount, unit));
    }
  }
  return '';
}

/** Intl puts narrow and non-breaking spaces into times; nobody could type those when looking for a text. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}
