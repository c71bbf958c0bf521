import type { Circle } from './schema.ts';

type Cohort = Pick<Circle, 'cohortLength' | 'cohortFrom' | 'sessionsHeld'>;

/** Which session of its cohort a closed circle has had last or has now, and of how many; nothing for a circle without an end. */
export function sessionOfCohort({
  cohortLength,
  cohortFrom,
  sessionsHeld,
}: Cohort): Readonly<{ number: number; of: number }> | undefined {
  return cohortLength === null ? undefined : { number: sessionsHeld - cohortFrom, of: cohortLength };
}

/** After the last session of a cohort: how many sessions it came together for. */
export const lastOf = (circle: Cohort): number | undefined =>
  isLastOfCohort(circle) ? (circle.cohortLength ?? undefined) : undefined;

/** Whether a cohort has met for the last time with the session that was counted last. */
export function isLastOfCohort(circle: Cohort): boolean {
  const session = sessionOfCohort(circle);
  return session !== undefined && session.number >= session.of;
}
