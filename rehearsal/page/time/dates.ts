/** A locale the browser knows, or English: Discord's list is longer than some browsers'. */
function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, and a page holds hundreds of dates. */
function formatted(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(known(locale), options);
  formats.set(key, format);
  return format.format(at);
}

export function shortTime(at: number, locale: string): string {
  return formatted(at, locale, { timeStyle: 'short' });
}

export function fullDate(at: number, locale: string): string {
  return formatted(at, locale, { dateStyle: 'full', timeStyle: 'short' });
}

export function dayName(at: number, locale: string): string {
  return formatted(at, locale, { dateStyle: 'full' });
}

/** Whether both are on one day of the reader's own zone. */
export function sameDay(one: number, other: number): boolean {
  return formatted(one, 'en', { dateStyle: 'short' }) === formatted(other, 'en', { dateStyle: 'short' });
}

/** Weekday, date and time as the clock of the stage shows them: in the reader's own zone, like all times in messages. */
export function stageTime(at: number): string {
  const day = formatted(at, 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${day}, ${stageHour(at)}`;
}

export function stageHour(at: number): string {
  return formatted(at, 'en-GB', { timeStyle: 'medium' });
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** A `<t:…>` of any style but R, in the reader's own zone. */
export function timestampWords(at: number, style: string, locale: string): string {
  return formatted(at, locale, styles[style] ?? { dateStyle: 'long', timeStyle: 'short' });
}

/** Dates beyond this cannot be shown (ECMAScript: 100,000,000 days around 1970). */
export function isDate(at: number): boolean {
  return Math.abs(at) <= 8.64e15;
}

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** What says `in 5 minutes` in a language. */
export function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  const format =
    relativeFormats.get(locale) ?? new Intl.RelativeTimeFormat(known(locale), { numeric: 'auto' });
  relativeFormats.set(locale, format);
  return format;
}
