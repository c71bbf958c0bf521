import type { UserId } from '../../lib/ids.ts';
import { minutes } from '../../lib/time.ts';
import type { Live } from './schema.ts';
import { turnOf } from './turn.ts';

/** So long after somebody went away it is looked whether they are still in the server. A look comes every minute. */
const lookedFor = minutes(2);

/**
 * Who may have left the server without a word, since nobody tells of it: whoever went away just now, and whoever has the
 * floor and has pressed nothing yet, or whose time is over. Whoever speaks is left in peace.
 */
export function unseen(live: Live, now: Date): readonly UserId[] {
  const turn = turnOf(live);
  const quiet = turn !== null && (!turn.begun || turn.told === 'ended' || turn.told === 'host');
  const gone = live.people.filter(({ away }) => away !== null && now.getTime() - away.getTime() <= lookedFor);
  return [...new Set([...(quiet ? [turn.holder] : []), ...gone.map(({ user }) => user)])];
}
