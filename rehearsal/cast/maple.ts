import type { Person } from '../people/person.ts';
import type { Stage } from '../stage.ts';
import { type Company, gathersCompany } from './company.ts';
import { generalOf, opensDiscordAnew, passesUntil, says, takesSeat } from './founding.ts';
import { inGeneral } from './sayings/in-general.ts';
import { onScreen } from './words-on-screen.ts';

/** Monday, 2 March 2026, 18:00 in Berlin: the evening before Maple meets for the first time. */
export const monday = new Date('2026-03-02T17:00:00Z');

/** Tuesday, 19:30 in Berlin. */
const meeting = new Date('2026-03-03T18:30:00Z');

const minute = 60_000;

/** So many minutes before the meeting. */
export const before = (minutes: number): Date => new Date(meeting.getTime() - minutes * minute);

type Wish = Readonly<{
  seats?: number;
  /** Who has a seat, in the order in which they came. */
  seated: readonly (keyof Company)[];
  /** How the circle meets, by its key; the bot's own choice when left out. */
  format?: string;
  /** The words Maple is found by. */
  tags?: string;
  /** What else is founded on Monday. */
  beside?: (stage: Stage, company: Company) => Promise<void>;
  /** Whether Mara says that she is ready, twenty minutes before. */
  ready?: boolean;
  /** What Mara writes in #general on Tuesday. */
  invitation?: string;
  /** How far the clock is when the scene begins. */
  at: Date;
}>;

/** Mara founds Maple on Monday, the others take their seats, and time passes until the scene begins. */
export async function mapleMeets(
  stage: Stage,
  { seats = 8, seated, format, tags, beside, ready = true, invitation = inGeneral.meetsTonight, at }: Wish,
): Promise<Company> {
  const company = gathersCompany(stage);
  const { mara, noor } = company;
  const general = generalOf(mara);
  await noor.writes(general, inGeneral.hello);
  await says(mara, '/circle create', {
    name: 'Maple',
    topic: 'For people who care for a parent',
    day: 'Tuesday',
    time: '19:30',
    zone: 'Europe/Berlin',
    seats,
    ...(format === undefined ? {} : { format }),
  });
  if (tags !== undefined) await says(mara, '/circle admit', { circle: 'Maple', tags });
  await beside?.(stage, company);
  for (const name of seated) await takesSeat(stage, company[name]);
  await passesUntil(stage, before(40));
  await mara.writes(general, invitation);
  if (ready) await saysReady(stage, mara);
  await passesUntil(stage, at);
  await opensDiscordAnew(company);
  return company;
}

/** Answers the question that stands in the room twenty minutes before. */
async function saysReady(stage: Stage, mara: Person): Promise<void> {
  await passesUntil(stage, before(20));
  await mara.presses(onScreen.ready);
  await stage.settles();
}
