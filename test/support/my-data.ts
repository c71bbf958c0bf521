import { z } from 'zod';
import type { Person } from '../../rehearsal/people/person.ts';

const Rows = z.array(z.record(z.string(), z.unknown()));

/** What the exported file holds: everything stored about one person, by what it is. */
export const MyData = z.strictObject({
  exportedAt: z.string(),
  about: z.string(),
  circlesYouHost: Rows,
  seats: Rows,
  answersToMeetings: Rows,
  runningSessions: Rows,
  mutesThatMayStand: Rows,
  threadsYouAreIn: Rows,
  remindersYouWish: Rows,
  yourNotes: Rows,
  yourCalendarAddresses: Rows,
  notSeatedWith: Rows,
  toldToModerators: Rows,
  roomsAside: Rows,
  notesToModerators: Rows,
  doneAsModerator: Rows,
  stepsTowardsYou: Rows,
  yourVotes: Rows,
  serversYouLeft: Rows,
  consents: Rows,
});
export type MyData = z.infer<typeof MyData>;

/** What stands in the file of somebody about whom nothing is stored, beside when it was made and what it is. */
export const nothingStored: Readonly<Record<string, readonly []>> = Object.fromEntries(
  Object.keys(MyData.omit({ exportedAt: true, about: true }).shape).map((name) => [name, []]),
);

/** Everything stored about a person, by what it is. */
export async function storedAbout(
  rehearsal: Readonly<{ exports(person: Person): Promise<MyData> }>,
  person: Person,
): Promise<Omit<MyData, 'exportedAt' | 'about'>> {
  const { exportedAt, about, ...tables } = await rehearsal.exports(person);
  return tables;
}
