import type { Person } from '../people/person.ts';
import { type Cast, castOf } from './cast.ts';
import { joinsCircle } from './joining.ts';
import { expects, type Telling } from './telling.ts';

const hour = 3_600_000;

/** A circle is founded and filled, somebody waits for a seat and gets one, and the reminders go out. */
export async function before(telling: Telling): Promise<Readonly<{ cast: Cast; room: string }>> {
  const { narrator, stage } = telling;
  const { discord, guildId } = stage;
  const cast = castOf(discord.people, guildId);
  const { host, members, newcomer, outsider } = cast;

  narrator.chapter('Monday evening: a circle begins');
  await telling.uses(host, '/circle create', {
    name: 'Maple',
    topic: 'For people who care for a parent',
    day: 'Tuesday',
    time: '19:30',
    zone: 'EST',
  });
  await telling.uses(host, '/circle create', {
    name: 'Maple',
    topic: 'For people who care for a parent',
    day: 'Tuesday',
    time: '19:30',
    zone: 'Europe/Berlin',
    seats: 6,
  });
  await telling.uses(outsider, '/circle browse');
  for (const [at, member] of members.entries())
    await joinsCircle(telling, member, 'Maple', at === 0 ? 'aloud' : 'briefly');
  const waiting = await joinsCircle(telling, newcomer, 'Maple', 'briefly');
  expects(waiting.includes('waiting list'), 'a seventh person has one of six seats');

  narrator.chapter('The day before: a reminder, in the circle’s own room');
  await stage.passes(1.6 * hour);
  const room = roomOf(telling, host.channels());
  narrator.looks(host, room, '#maple');
  expects(!outsider.channels().some(({ id }) => id === room), 'somebody outside sees the room');
  const [, , , dev, , fay] = members;
  expects(dev !== undefined && fay !== undefined, 'the cast is too small');
  await narrator.tells(dev, "presses [Can't make it]", await dev.presses("Can't make it", { in: room }));
  await telling.uses(fay, '/circle leave', { circle: 'Maple' });
  await stage.passes(2_000);
  narrator.looks(host, room, '#maple');
  await takesTheSeat(telling, newcomer);

  narrator.chapter('Tuesday, an hour before');
  await stage.passes(23 * hour);
  narrator.looks(host, room, '#maple');
  return { cast, room };
}

/** Whoever was first in line finds a note that nobody else sees, and takes the seat. */
async function takesTheSeat({ narrator, stage }: Telling, person: Person): Promise<void> {
  const note = person.channels().find(({ name }) => name.includes('A note for you'));
  expects(note !== undefined, 'nobody is offered the seat that has become free');
  narrator.looks(person, note.id, note.name);
  const told = await person.presses('Take the seat', { in: note.id });
  expects(
    (await narrator.tells(person, 'presses [Take the seat]', told)).includes('is yours'),
    'the seat is not theirs',
  );
  await stage.passes(2_000);
}

function roomOf(telling: Telling, channels: readonly Readonly<{ id: string; name: string }>[]): string {
  const room = channels.find(({ name }) => name.includes('maple'));
  expects(room !== undefined, `the room was not made in ${telling.stage.guildId}`);
  return room.id;
}
