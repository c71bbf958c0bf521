import { isSeen } from '../../lib/markup.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { readDates } from '../schedule/reading.ts';
import { foldTag } from './looking.ts';
import type { Admission, Circle } from './schema.ts';

/** Who may come into a circle, for how long its people come together, and the words it is found by. */
export type Terms = Pick<
  Circle,
  'admission' | 'cohortLength' | 'cohortFrom' | 'lockDate' | 'openDates' | 'trialVisits' | 'tags'
>;

/** What a host fills in. What is left out stays as it is. Dates as they were typed. */
export type TermsWish = Readonly<{
  admission?: Admission | undefined;
  sessions?: number | undefined;
  lock?: string | undefined;
  doors?: string | undefined;
  visits?: number | undefined;
  tags?: string | undefined;
}>;

export type TermsRefusal =
  | 'sessions-out-of-range'
  | 'cohort-needs-sessions'
  | 'lock-needs-closed'
  | 'doors-need-semi-open'
  | 'semi-open-needs-doors'
  | 'dates-unreadable'
  | 'visits-out-of-range'
  | 'tags-unreadable';

/** Sessions people of a closed circle come together for, and visits before somebody decides. Circle practice: 6 to 12, and 3. */
const sessionLimits = { least: 2, most: 52 } as const;
const mostVisits = 9;
const mostTags = 5;

/** Reads what a host wishes; the refusal names the first thing to change. A cohort begins with the session after this. */
export function readTerms(before: Circle, wish: TermsWish): Result<Terms, TermsRefusal> {
  const admission = wish.admission ?? before.admission;
  const trialVisits = wish.visits ?? before.trialVisits;
  if (trialVisits < 0 || trialVisits > mostVisits) return refuse('visits-out-of-range');
  const tags = wish.tags === undefined ? before.tags : readTags(wish.tags);
  if (tags === undefined) return refuse('tags-unreadable');
  const cohort = readCohort(before, wish, admission);
  if (!cohort.ok) return cohort;
  const doors = readDoors(before, wish, admission);
  if (!doors.ok) return doors;
  return accept({ admission, ...cohort.value, openDates: doors.value, trialVisits, tags });
}

type Cohort = Pick<Terms, 'cohortLength' | 'cohortFrom' | 'lockDate'>;

function readCohort(
  { cohortLength, cohortFrom, lockDate, sessionsHeld }: Circle,
  { sessions, lock }: TermsWish,
  admission: Admission,
): Result<Cohort, TermsRefusal> {
  if (admission !== 'closed') {
    if (lock !== undefined || sessions !== undefined) return refuse('lock-needs-closed');
    return accept({ cohortLength: null, cohortFrom, lockDate: null });
  }
  const length = sessions ?? cohortLength;
  if (length === null) return refuse('cohort-needs-sessions');
  if (length < sessionLimits.least || length > sessionLimits.most) return refuse('sessions-out-of-range');
  const locked = lock === undefined ? [lockDate] : readDates(lock);
  if (locked === undefined) return refuse('dates-unreadable');
  const begins = sessions === undefined ? cohortFrom : sessionsHeld;
  return accept({ cohortLength: length, cohortFrom: begins, lockDate: locked[0] ?? null });
}

function readDoors(
  { openDates }: Circle,
  { doors }: TermsWish,
  admission: Admission,
): Result<readonly string[], TermsRefusal> {
  if (admission !== 'semi-open') return doors === undefined ? accept([]) : refuse('doors-need-semi-open');
  const dates = doors === undefined ? openDates : readDates(doors);
  if (dates === undefined) return refuse('dates-unreadable');
  if (dates.length > mostDoors) return refuse('dates-unreadable');
  return dates.length === 0 ? refuse('semi-open-needs-doors') : accept(dates);
}

const mostDoors = 24;

/** Words of letters, digits and hyphens, at most 20 signs each: they are filtered by, and read by everybody in the server. */
function readTags(typed: string): readonly string[] | undefined {
  const words = typed
    .split(/[,;]/)
    .map(foldTag)
    .filter((word) => word !== '');
  const tags = [...new Set(words)].toSorted();
  const plain = tags.every((tag) => /^[\p{L}\p{M}\p{N}-]{1,20}$/u.test(tag) && isSeen(tag));
  return plain && tags.length <= mostTags ? tags : undefined;
}
