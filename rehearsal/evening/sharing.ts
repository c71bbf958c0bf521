import type { Person } from '../people/person.ts';
import type { Seated } from './cast.ts';
import { expectsSilence, type InRoom } from './in-room.ts';
import { expects } from './telling.ts';

const second = 1_000;

/** The share round: an answer, a pause, somebody late, somebody whose time is up, and a bot that is killed. */
export async function sharing(circle: InRoom, people: Seated): Promise<void> {
  const { host, ana, ben, cleo, dev, eli, gus } = people;
  circle.chapter('The share round');
  await circle.begins(host, { 'What would help?': 'Relate' });
  await circle.writes(host, 'I had a quiet week, and that is new.');
  await expectsSilence(circle, ana);
  await circle.presses(host, 'Done');
  await circle.presses(ana, 'Answer');
  await circle.writes(ana, 'I relate to that. Mine was loud, and I looked at the sky a lot.');
  await circle.presses(host, 'Thank you, go on');
  await circle.begins(ana, {
    'What would help?': 'Just listen',
    'Before you begin': ['A content note: it may be hard to hear'],
  });
  await circle.writes(ana, 'My mother did not know me on Sunday. I said so to my sister, for once.');
  await circle.presses(ben, 'Nod');
  await circle.presses(ana, 'Done');

  circle.chapter('A pause, and somebody who comes late');
  await circle.presses(eli, 'Pause');
  await circle.writes(eli, 'One breath together.');
  await circle.passes(20 * second);
  await circle.presses(eli, 'Go on (guardian, host)');
  circle.says('Everything is where it was: the same person, the same time.');
  await circle.presses(ben, 'Pass');
  await circle.presses(cleo, 'Later');
  await circle.presses(dev, 'I agree for today');
  await circle.presses(eli, 'In silence');
  circle.says('Eli keeps a silence, and the time goes by …');
  await circle.passes(285 * second);
  await circle.pressesOnCard(host, 'Move on');

  circle.chapter('The bot is killed in the middle of Gus’s turn, and started again');
  await circle.begins(gus, { 'What would help?': 'Just listen' });
  await circle.writes(gus, 'First time here. I am glad I came.');
  await survivesAKill(circle, gus);
  await circle.presses(gus, 'Done');
  await circle.presses(cleo, 'Pass');
  await circle.presses(dev, 'Pass');
}

async function survivesAKill({ telling, id }: InRoom, person: Person): Promise<void> {
  const { stage, narrator } = telling;
  const before = whatStands(person, id);
  await stage.killsTheBot();
  await stage.startsTheBot();
  await stage.settles();
  expects(before === whatStands(person, id), 'something was said twice, or is missing, after the restart');
  narrator.says('The bot is back: same person, same order, same time left. Nothing was said twice.');
}

/** Every message of the room as it is stored: who sent what, in which order. */
const whatStands = (person: Person, room: string): string =>
  JSON.stringify(
    person
      .sees(room)
      .filter(({ ephemeral }) => !ephemeral)
      .map(({ id, stored }) => [id, stored.content, stored.components]),
  );
