import { Temporal } from 'temporal-polyfill';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { abbreviations, places, wellKnown } from './zone-names.ts';

/**
 * Names of today for zones that ICU lists under an older one only (Asia/Calcutta). It reads both, and people type these.
 */
const renamed = `
  Africa/Asmara America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/Cordoba
  America/Argentina/Jujuy America/Argentina/Mendoza America/Atikokan America/Indiana/Indianapolis
  America/Kentucky/Louisville America/Nuuk Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon
  Atlantic/Faroe Europe/Kyiv Pacific/Chuuk Pacific/Pohnpei`
  .trim()
  .split(/\s+/);

const names: ReadonlyMap<string, string> = new Map(
  [...Intl.supportedValuesOf('timeZone'), ...renamed, 'Etc/UTC'].map((name) => [name.toLowerCase(), name]),
);

export type ZoneRefusal = 'zone-unknown' | 'zone-is-an-offset' | 'zone-is-an-abbreviation';

/** Discord shows at most 25 suggestions. */
const most = 25;

const offset = /^(?:utc|gmt)?[ _]*([+-])[ _]*(\d{1,2})(?::?(\d\d))?$/;

/** As people type it, without regard to case and to signs over letters. */
const folded = (typed: string): string =>
  typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

/**
 * The IANA name of a zone. Offsets ("+2") and abbreviations ("EST") are refused: they do not know daylight saving,
 * so a meeting kept by them would drift by an hour twice a year.
 */
export function readZone(typed: string): Result<string, ZoneRefusal> {
  const word = folded(typed);
  if (offset.test(word)) return refuse('zone-is-an-offset');
  if (abbreviations.has(word)) return refuse('zone-is-an-abbreviation');
  const name = names.get(word === 'utc' ? 'etc/utc' : word.replaceAll(' ', '_'));
  return name === undefined ? refuse('zone-unknown') : accept(name);
}

/** At most three zones to take instead of what was typed: what it stands for, has this offset now, or looks like it. */
export function zonesInstead(typed: string, now: Date): readonly string[] {
  const found = zonesLike(typed, now).slice(0, abbreviations.has(folded(typed)) ? 3 : 1);
  return found.length === 0 ? ['Europe/Berlin'] : found;
}

/** At most 25 zones for what has been typed so far: first what people call them, then names that hold these letters. */
export function zonesLike(typed: string, now: Date): readonly string[] {
  const word = folded(typed);
  if (word === '') return wellKnown.slice(0, most);
  const read = offset.exec(word);
  if (read !== null) return withOffset(minutesOf(read), now).slice(0, most);
  const called = [...places].flatMap(([place, zones]) => (place.startsWith(word) ? zones : []));
  const letters = [...names].flatMap(([key, name]) =>
    key.replaceAll('_', ' ').includes(word) ? [name] : [],
  );
  const exact = [...(abbreviations.get(word) ?? []), ...(places.get(word) ?? [])];
  return [
    ...new Set([...exact, ...letters.filter((name) => cityOf(name).startsWith(word)), ...called, ...letters]),
  ]
    .filter((name) => names.has(name.toLowerCase()))
    .slice(0, most);
}

const cityOf = (name: string): string => folded(name.split('/').at(-1) ?? name);

const minutesOf = ([, sign, hours, minutes = '0']: RegExpExecArray): number =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));

/** Zones whose clock is so many minutes ahead of UTC now, the best known first. */
function withOffset(minutes: number, now: Date): readonly string[] {
  const all = [...new Set([...wellKnown, ...names.values()])];
  return all.filter((name) => Math.round(clockIn(name, now).offsetNanoseconds / 60e9) === minutes);
}

const clockIn = (zone: string, now: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);

/** What a clock in this zone shows now: "19:31". */
export const timeIn = (zone: string, now: Date): string =>
  clockIn(zone, now).toPlainTime().toString({ smallestUnit: 'minute' });
