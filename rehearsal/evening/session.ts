import type { Cast, Seated } from './cast.ts';
import { comesToAnEnd } from './ending.ts';
import { expectsSilence, InRoom } from './in-room.ts';
import { sharing } from './sharing.ts';
import { expects, type Telling } from './telling.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A text circle from the question to the host to the closing words, with a pause, a late-comer and a bot that is killed. */
export async function session(telling: Telling, cast: Cast, room: string): Promise<void> {
  const { host, members, newcomer, outsider } = cast;
  const [ana, ben, cleo, dev, eli] = members;
  expects(
    ana !== undefined && ben !== undefined && cleo !== undefined && dev !== undefined && eli !== undefined,
    'the cast is too small',
  );
  const people = { host, ana, ben, cleo, dev, eli, gus: newcomer };
  const circle = new InRoom(telling, host, room);
  await theDoor(circle, people);
  await sharing(circle, people);
  await comesToAnEnd(circle, people);
  await betweenSessions(circle, people);
  expects(!outsider.channels().some(({ id }) => id === room), 'somebody outside sees the room');
  telling.narrator.says(
    `Olga, who is not in the circle, sees: ${outsider
      .channels()
      .map(({ name }) => name)
      .join(', ')}`,
  );
}

/** The room stays open for three days; then it is quiet until two days before the next meeting. */
async function betweenSessions(circle: InRoom, { gus, cleo }: Seated): Promise<void> {
  circle.chapter('Between two sessions');
  await circle.writes(gus, 'Got home well. Good night, all of you.');
  await circle.passes(3 * day + 2 * hour);
  await expectsSilence(circle, cleo);
}

/** The host is asked whether she is ready, the door opens by itself, and somebody takes a role. */
async function theDoor(circle: InRoom, { host, ana, ben, cleo, eli, gus }: Seated): Promise<void> {
  circle.chapter('Tuesday 19:10 in Berlin: a question to the host, and then the door');
  await circle.passes(40 * minute);
  await circle.presses(host, "I'm ready");
  await circle.passes(15 * minute);
  for (const person of [host, ana, ben, cleo, eli, gus]) await circle.presses(person, 'I agree for today');
  await circle.pressesOnCard(host, 'Roles');
  await circle.selects(host, 'Which role?', 'guardian');
  await circle.selects(host, 'Choose somebody who is here', 'Eli');
  circle.look();
  await circle.presses(eli, 'Yes, gladly');

  circle.chapter('The first words');
  await circle.presses(host, 'Begin (host)');
  await circle.passes(3 * minute);
  for (const [person, word] of [
    [host, 'Slow.'],
    [ana, 'Fizzy.'],
    [gus, 'New, and glad.'],
  ] as const)
    await circle.writes(person, word);
  await circle.pressesOnCard(host, 'Move on');
}
