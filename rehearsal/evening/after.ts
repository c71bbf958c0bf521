import type { Cast } from './cast.ts';
import { expects, type Telling } from './telling.ts';

/** What anybody can do at any time: find help in a hard moment, see what is stored about them, and have it deleted. */
export async function after(telling: Telling, { members, outsider }: Cast, room: string): Promise<void> {
  const { narrator, stage } = telling;
  const [ana, ben] = members;
  expects(ana !== undefined && ben !== undefined, 'the cast is too small');

  narrator.chapter('At any time: help in a hard moment');
  const help = await ben.presses('Need support', { in: room });
  await narrator.tells(ben, 'presses [Need support]', help);
  await narrator.tells(ben, 'chooses Germany', await ben.selects('Choose your country', ['Germany']));
  await telling.uses(outsider, '/help-now');

  narrator.chapter('At any time: your data is yours');
  await telling.uses(ana, '/my-data export');
  await telling.uses(ana, '/my-data delete');
  await narrator.tells(ana, 'presses [Delete everything]', await ana.presses('Delete everything'));
  await stage.passes(2_000);
  expects(
    !ana.channels().some(({ id }) => id === room),
    'the room is still open to somebody whose data is deleted',
  );
  narrator.says(
    `Ana sees only: ${ana
      .channels()
      .map(({ name }) => name)
      .join(', ')}`,
  );
}
