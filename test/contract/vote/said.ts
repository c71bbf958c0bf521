import type { OpenDatabase } from '../../../src/db/open.ts';
import type { Reason } from '../../../src/features/concern/schema.ts';
import type { Vote } from '../../../src/features/vote/schema.ts';
import type { CircleId, ConcernId, UserId } from '../../../src/lib/ids.ts';
import { newStepId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { accepted, channel, guild, user } from '../../support/make.ts';
import type { PlayedApp } from '../../support/played-app.ts';
import type { PlayedPlace } from '../../support/played-room.ts';

export const [nele, otto, pia, rosa] = [user('nele'), user('otto'), user('pia'), user('rosa')];
export const keeper = (person: UserId) => ({ guild: guild(), user: person, keepsSafe: true });

/** A channel that is there for moderators, and how many of them have to agree. */
export async function withVotes(database: OpenDatabase, place: PlayedPlace, votes: number | null) {
  const plan = { guild: guild(), person: rosa, name: 'moderators', threadsIn: 'circles', about: '' };
  const ready = await place.noteThreads.ready(plan, undefined);
  if (ready === 'gone' || ready === 'not-allowed') throw new Error('There is no channel.');
  await storesOn(database.db).servers.change(guild(), { moderatorChannel: ready, votes }, new Date());
}

type Said = Readonly<{ by: UserId; about: UserId; circle: CircleId; why?: Reason }>;

/** Somebody is reported in the room of a circle. */
export async function reported(
  app: PlayedApp,
  { by, about, circle, why = 'threat' }: Said,
): Promise<ConcernId> {
  const room = (await app.circles.find(circle))?.roomId ?? channel('elsewhere');
  const where = { channel: room, message: null };
  const said = { kind: 'report', reason: why, about, isBot: false, locale: 'en-US', where } as const;
  return accepted(await app.concerns.say(guild(), by, said)).id;
}

/** Nele takes a report up and asks the others whether the circle is to be closed. */
export async function voteOn(app: PlayedApp, database: OpenDatabase, concern: ConcernId): Promise<Vote> {
  accepted(await app.concerns.take(keeper(nele), concern));
  accepted(await app.ladder.take(keeper(nele), { concern, choice: 'close-circle', step: newStepId() }));
  const vote = await storesOn(database.db).votes.lastOn(concern);
  if (vote === undefined) throw new Error('There is no vote.');
  return vote;
}
