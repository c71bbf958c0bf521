import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { keepersHere } from '../session/notices.ts';
import { attendeeIn, isHere } from '../session/people.ts';
import type { Live } from '../session/schema.ts';
import type { CareRoom } from './schema.ts';

export type GoRefusal =
  | 'care-not-here'
  | 'care-same-person'
  | 'care-who-goes'
  | 'care-room-already'
  | 'care-along-elsewhere'
  | 'care-nobody-free';

type Wish = Readonly<{
  person: UserId;
  /** Who is to go along; left out, the co-host, or whoever asks. */
  along?: UserId | undefined;
  asker: UserId;
  /** The rooms of this session that are open. */
  open: readonly CareRoom[];
}>;

const isIn = (open: readonly CareRoom[], user: UserId): boolean =>
  open.some(({ personId, alongId }) => personId === user || alongId === user);

/** Who goes along when nobody is named: the co-host, if they are here and free; else whoever asks. */
export function usualCompanion(
  live: Live,
  { asker, open, person }: Pick<Wish, 'asker' | 'open'> & Readonly<{ person?: UserId }>,
): UserId | undefined {
  const { cohost } = live.roles;
  const first = cohost !== undefined && isHere(live, cohost) ? [cohost] : [];
  return [...first, asker].find((one) => one !== person && !isIn(open, one));
}

/**
 * Who goes aside with somebody. Nobody goes alone, nobody is in two rooms at once, and whoever goes along carries
 * something in the circle: it is asked of no member who came to sit in it.
 */
export function whoGoes(live: Live, { person, along, asker, open }: Wish): Result<UserId, GoRefusal> {
  if (attendeeIn(live, person) === undefined && live.chair.by !== person) return refuse('care-not-here');
  if (isIn(open, person)) return refuse('care-room-already');
  if (along === undefined) {
    const usual = usualCompanion(live, { asker, open, person });
    return usual === undefined ? refuse('care-nobody-free') : accept(usual);
  }
  if (along === person) return refuse('care-same-person');
  if (isIn(open, along)) return refuse('care-along-elsewhere');
  return along === asker || keepersHere(live).includes(along) ? accept(along) : refuse('care-who-goes');
}

export type EndRefusal = 'care-room-of-two' | 'care-room-over';

/** Both may end it at any time, and nobody else. */
export function mayEnd({ personId, alongId, closedAt }: CareRoom, user: UserId): Result<true, EndRefusal> {
  if (user !== personId && user !== alongId) return refuse('care-room-of-two');
  return closedAt === null ? accept(true) : refuse('care-room-over');
}
