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
  const options = { ...(dateStyles[style] ?? dateStyles.f), timeZone: 'UTC' };
  const format = kept(dates, `${locale} ${style}`, () => new Intl.DateTimeFormat(locale, options));
  return plainSpaces(format.format(new Date(unix * 1000)));
}

/** Making one takes a hundred times as long as using it, and every look at a screen uses several. */
const dates = new Map<string, Intl.DateTimeFormat>();
const distances = new Map<string, Intl.RelativeTimeFormat>();

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}

function relativeTime(seconds: number, locale: string): string {
  const distance = Math.abs(seconds);
  const format = kept(distances, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
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
