import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Circle } from '../circle/schema.ts';
import { weeklyDays } from '../directory/meeting-guide.ts';
import { isSpoken } from '../mirror/mirror.ts';
import type { RoomKind } from '../room/schema.ts';

/** Where a circle is shown beside its server's own list. What is left out stays as it is. */
export type ShowingWish = Readonly<{
  listed?: boolean | undefined;
  mirrored?: boolean | undefined;
}>;

export type Showing = Pick<Circle, 'listed' | 'mirrored'>;

export type ShowingRefusal = 'list-off' | 'list-off-here' | 'list-needs-weekly' | 'mirror-needs-voice';

/**
 * Reads where a host wishes the circle to be shown. `hasList`: whether this bot shows a public list at all, `letsList`: whether the server lets its circles
 * stand there. `roomKind`:
 * where it meets from now on. A circle that moves into writing has no event any more.
 */
export function showingOf(
  before: Circle,
  wish: ShowingWish,
  { hasList, letsList, roomKind }: Readonly<{ hasList: boolean; letsList: boolean; roomKind: RoomKind }>,
): Result<Showing, ShowingRefusal> {
  if (wish.listed === true && !hasList) return refuse('list-off');
  if (wish.listed === true && !letsList) return refuse('list-off-here');
  if (wish.listed === true && weeklyDays(before.schedule) === undefined) return refuse('list-needs-weekly');
  if (wish.mirrored === true && !isSpoken(roomKind)) return refuse('mirror-needs-voice');
  const mirrored = isSpoken(roomKind) && (wish.mirrored ?? before.mirrored);
  return accept({ listed: wish.listed ?? before.listed, mirrored });
}
