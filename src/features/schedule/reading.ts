/** "19:30", "19.30", "7:30 pm", "7pm" → "19:30"; nothing for anything else. */
export function readTime(typed: string): string | undefined {
  const read = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/i.exec(typed.trim());
  if (read === null) return undefined;
  const [, hourText = '', minuteText = '00', half] = read;
  if (half === undefined && !/[:.]/.test(typed)) return undefined;
  const typedHour = Number(hourText);
  if (half !== undefined && (typedHour < 1 || typedHour > 12)) return undefined;
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minuteText) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minuteText}`;
}

/** "2026-12-01", with spaces around it; nothing for anything else, and for days that do not exist. */
export function readDate(typed: string): string | undefined {
  const date = typed.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const midnight = new Date(`${date}T00:00Z`);
  if (Number.isNaN(midnight.getTime())) return undefined;
  return midnight.toISOString().slice(0, 10) === date ? date : undefined;
}

/** "2026-12-15, 2026-12-01" → both, in order, each once; nothing when one of them is not a date, or there is none. */
export function readDates(typed: string): readonly string[] | undefined {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const dates = words.flatMap((word) => readDate(word) ?? []);
  return dates.length === 0 || dates.length < words.length ? undefined : [...new Set(dates)].toSorted();
}
