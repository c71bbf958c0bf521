import { staleRecords } from '../crisis/choose.ts';
import { type CrisisRecord, crisisRecords } from '../crisis/resources.ts';

/** How many crisis lines there are, how many were not looked at for too long, and when the oldest was. */
export function crisisAge(now: Date, records: readonly CrisisRecord[] = crisisRecords) {
  const checked = records.map(({ checkedOn }) => Date.parse(checkedOn));
  // A record of tomorrow says that our clock is wrong, and nothing about the record.
  const old = staleRecords(records, now).filter(({ checkedOn }) => Date.parse(checkedOn) < now.getTime());
  return {
    lines: records.length,
    stale: old.length,
    oldest: new Date(Math.min(...checked)),
  };
}
