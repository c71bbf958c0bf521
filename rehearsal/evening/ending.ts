import type { Seated } from './cast.ts';
import type { InRoom } from './in-room.ts';

const minute = 60_000;

/** A silence, a conversation with raised hands, a last line from everybody, and the closing words. */
export async function comesToAnEnd(
  circle: InRoom,
  { host, ana, cleo, dev, eli, gus }: Seated,
): Promise<void> {
  circle.chapter('A minute of silence, and a conversation');
  await circle.passes(minute);
  await circle.presses(ana, 'Raise or lower my hand');
  await circle.presses(ana, 'Begin');
  await circle.writes(ana, 'What stays with me is the sky.');
  await circle.presses(ana, 'Done');
  await circle.pressesOnCard(host, 'Move on');

  circle.chapter('Check-out, and the closing words');
  for (const [person, words] of [
    [host, 'Lighter.'],
    [ana, 'A phone call I will make.'],
    [cleo, 'Tea.'],
    [eli, 'Not alone.'],
    [gus, 'Again.'],
    [dev, 'Good that I came.'],
  ] as const)
    await circle.writes(person, words);
  await circle.pressesOnCard(host, 'Move on');
  await circle.passes(minute);
}
