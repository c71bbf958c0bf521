import type { CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { Conflict, Reader } from '../concern/concern.ts';
import type { People } from '../concern/people.ts';
import type { Concern } from '../concern/schema.ts';
import { holdsSeat } from '../seat/standing.ts';
import { holdsCircle } from '../session/authority.ts';

/** Whether somebody holds the session that runs in a circle, alone or beside its host. */
async function holdsSession(held: Stores, circle: CircleId, person: UserId): Promise<boolean> {
  const state = (await held.sessions.running(circle))?.state;
  return state !== undefined && 'roles' in state && holdsCircle(state, person);
}

async function hostedIn(held: Stores, guild: GuildId, person: UserId): Promise<readonly CircleId[]> {
  return (await held.circles.hostedBy(person)).filter(({ guildId }) => guildId === guild).map(({ id }) => id);
}

/** The circles of a server that somebody holds: as their host, or in the session that runs where something is said. */
export async function circlesLedBy(
  held: Stores,
  guild: GuildId,
  person: UserId,
  here: Circle | undefined,
): Promise<readonly CircleId[]> {
  const hosted = await hostedIn(held, guild, person);
  if (here === undefined || hosted.includes(here.id)) return hosted;
  return (await holdsSession(held, here.id, person)) ? [...hosted, here.id] : hosted;
}

/** Whether somebody belongs to one of these circles: they have a seat there, host it, or hold its session. */
async function belongsTo(held: Stores, circles: readonly CircleId[], user: UserId): Promise<boolean> {
  if (circles.length === 0) return false;
  const seats = (await held.seats.ofPerson(user)).filter(holdsSeat).map(({ circleId }) => circleId);
  const hosted = (await held.circles.hostedBy(user)).map(({ id }) => id);
  const own = new Set<string>([...seats, ...hosted]);
  if (circles.some((id) => own.has(id))) return true;
  for (const id of circles) if (await holdsSession(held, id, user)) return true;
  return false;
}

/** Whether somebody took the step that another look is asked for at, or voted for it. */
async function tookStep(held: Stores, { stepId }: Concern, user: UserId): Promise<boolean> {
  const step = stepId === null ? undefined : await held.steps.find(stepId);
  if (step === undefined || step.byId === user) return step !== undefined;
  if (step.byId !== null || step.concernId === null) return false;
  const vote = await held.votes.lastOn(step.concernId);
  return vote?.ballots.some(({ userId, yes }) => yes && userId === user) ?? false;
}

/** Why somebody does not decide about a report, or look again, whatever this server lets them do. */
async function conflictOf(held: Stores, concern: Concern, user: UserId): Promise<Conflict | undefined> {
  const { kind, aboutId, guildId, leads } = concern;
  if (aboutId === null || (kind !== 'report' && kind !== 'appeal')) return undefined;
  const led = [...leads, ...(await hostedIn(held, guildId, aboutId))];
  if (await belongsTo(held, led, user)) return 'part-of-circle';
  return (await tookStep(held, concern, user)) ? 'your-own-step' : undefined;
}

/** Who somebody is to a concern, beside who they are to its server: the rules about who looks at it ask for no more. */
export const readerOf = async (
  held: Stores,
  people: Pick<People, 'ownerOf'>,
  concern: Concern,
  user: UserId,
): Promise<Reader> => ({
  user,
  isOwner: people.ownerOf(concern.guildId) === user,
  conflict: await conflictOf(held, concern, user),
});
