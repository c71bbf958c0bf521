import { CannotDo } from '../people/cannot.ts';
import type { Person } from '../people/person.ts';
import type { Cast } from './cast.ts';
import { expects, type Telling } from './telling.ts';

const second = 1_000;

/** A session from the door to the closing words, with a bot that is killed in the middle of a turn. */
export async function session(
  telling: Telling,
  { host, members, newcomer, outsider }: Cast,
  room: string,
): Promise<void> {
  const { narrator, stage } = telling;
  const [ana, ben, cleo, dev, eli] = members;
  expects(
    ana !== undefined && ben !== undefined && cleo !== undefined && dev !== undefined && eli !== undefined,
    'the cast is too small',
  );
  const look = () => narrator.looks(host, room, '#maple');
  const writes = async (person: Person, words: string) => {
    await person.writes(room, words);
    narrator.looks(host, room, '#maple');
  };

  narrator.chapter('Tuesday 19:30 in Berlin: the door opens');
  await stage.passes(3_600 * second);
  await telling.uses(host, '/session open', {}, room);
  look();
  for (const person of [host, ana, ben, cleo, eli, newcomer])
    await telling.presses(person, 'I agree for today', room);
  look();

  narrator.chapter('The share round');
  await telling.presses(host, 'Begin the round (host)', room);
  look();
  await writes(host, 'I had a quiet week, and that is new.');
  await expectsSilence(telling, ana, room);
  await telling.presses(ana, 'Done', room);
  await telling.presses(host, 'Done', room);
  look();
  await writes(ana, 'I slept badly. I said so to my sister, for once.');
  await telling.presses(ana, 'Done', room);
  look();
  await telling.presses(ben, 'Pass', room);
  look();
  await telling.presses(cleo, 'Later', room);
  look();
  await telling.presses(host, 'A minute more (host)', room);
  narrator.says('Eli takes the whole time …');
  await stage.passes(280 * second);
  look();
  await stage.passes(60 * second);
  look();

  narrator.chapter('The bot is killed in the middle of Gus’s turn, and started again');
  await stage.passes(90 * second);
  const before = whatStands(newcomer, room);
  await stage.killsTheBot();
  await stage.startsTheBot();
  await stage.settles();
  expects(
    before === whatStands(newcomer, room),
    'something was said twice, or is missing, after the restart',
  );
  narrator.says('The bot is back: same person, same order, same time left. Nothing was said twice.');
  narrator.says('Dev could come after all, and comes late. He will be offered a turn last.');
  await telling.presses(dev, 'I agree for today', room);
  await writes(newcomer, 'First time here. I am glad I came.');
  await telling.presses(newcomer, 'Done', room);
  look();
  await telling.presses(cleo, 'Later', room);
  await telling.presses(cleo, 'Done', room);
  await telling.presses(dev, 'Pass', room);

  narrator.chapter('Check-out');
  look();
  for (const [person, words] of checkout(host, [ana, ben, cleo, eli, newcomer, dev])) {
    if (words === undefined) await telling.presses(person, 'Pass', room);
    else {
      await writes(person, words);
      await telling.presses(person, 'Done', room);
    }
  }
  look();
  await expectsSilence(telling, host, room);
  expects(!outsider.channels().some(({ id }) => id === room), 'somebody outside sees the room');
  narrator.says(
    `Olga, who is not in the circle, sees: ${outsider
      .channels()
      .map(({ name }) => name)
      .join(', ')}`,
  );
}

function checkout(
  host: Person,
  [ana, ben, cleo, eli, gus, dev]: readonly Person[],
): readonly (readonly [Person, string | undefined])[] {
  const lines = [
    [host, 'Lighter.'],
    [ana, 'A phone call I will make.'],
    [ben, undefined],
    [cleo, 'Tea.'],
    [eli, 'Not alone.'],
    [gus, 'Again.'],
    [dev, 'Good that I came.'],
  ] as const;
  return lines.flatMap(([person, words]) => (person === undefined ? [] : [[person, words] as const]));
}

/** Every message of the room as it is stored: who sent what, in which order. */
const whatStands = (person: Person, room: string): string =>
  JSON.stringify(person.sees(room).map(({ id, stored }) => [id, stored.content, stored.components]));

async function expectsSilence(telling: Telling, person: Person, room: string): Promise<void> {
  const refused = await person.writes(room, 'May I just …').then(
    () => false,
    (error: unknown) => error instanceof CannotDo,
  );
  expects(refused, `${person.name} could write without the floor`);
  telling.narrator.says(`${person.name} cannot write now: the room is somebody else’s, or closed.`);
}
