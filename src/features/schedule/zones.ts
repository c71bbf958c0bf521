import { accept, type Result, refuse } from '../../lib/result.ts';

/** What people type for a zone, and the name that keeps its clock over summer and winter. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['est', 'America/New_York'],
  ['edt', 'America/New_York'],
  ['et', 'America/New_York'],
  ['cst', 'America/Chicago'],
  ['cdt', 'America/Chicago'],
  ['mst', 'America/Denver'],
  ['mdt', 'America/Denver'],
  ['pst', 'America/Los_Angeles'],
  ['pdt', 'America/Los_Angeles'],
  ['gmt', 'Europe/London'],
  ['bst', 'Europe/London'],
  ['cet', 'Europe/Berlin'],
  ['cest', 'Europe/Berlin'],
  ['mez', 'Europe/Berlin'],
  ['mesz', 'Europe/Berlin'],
  ['ist', 'Asia/Kolkata'],
  ['jst', 'Asia/Tokyo'],
  ['aest', 'Australia/Sydney'],
  ['aedt', 'Australia/Sydney'],
  ['nzst', 'Pacific/Auckland'],
  ['utc', 'Etc/UTC'],
  ['z', 'Etc/UTC'],
]);

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

/**
 * The IANA name of a zone. Offsets ("+2") and abbreviations ("EST") are refused: they do not know daylight saving,
 * so a meeting kept by them would drift by an hour twice a year.
 */
export function readZone(typed: string): Result<string, ZoneRefusal> {
  const word = typed.trim().toLowerCase().replaceAll(' ', '_');
  if (/^(utc|gmt)?_?[+-]\d{1,2}(:?\d\d)?$/.test(word)) return refuse('zone-is-an-offset');
  if (aliases.has(word) && word !== 'utc') return refuse('zone-is-an-abbreviation');
  const name = names.get(word === 'utc' ? 'etc/utc' : word);
  return name === undefined ? refuse('zone-unknown') : accept(name);
}

/** A zone to suggest for what was typed: the one an abbreviation stands for, or the first whose city fits. */
export function suggestZone(typed: string): string {
  return zonesLike(typed)[0] ?? 'Europe/Berlin';
}

/** At most 25 zone names for the suggestions while typing (Discord: 25 choices). */
export function zonesLike(typed: string): readonly string[] {
  const word = typed.trim().toLowerCase().replaceAll(' ', '_');
  const known = [...names.values()];
  if (word === '') return ['Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles'];
  const alias = aliases.get(word);
  const fitting = known.filter((name) => name.toLowerCase().includes(word));
  return [...new Set([...(alias === undefined ? [] : [alias]), ...fitting])].slice(0, 25);
}
