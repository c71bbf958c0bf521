import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Circle } from '../circle/schema.ts';
import type { RoomKind } from '../room/schema.ts';

/** For how long the room of a session can be kept, in days. Longer than a season it is no record of an evening any more. */
const mostDays = 90;

/** What a host fills in about a room; `keep` in days, 0 for "the room stays". What is left out stays as it is. */
export type RoomWish = Readonly<{
  room?: RoomKind | undefined;
  mute?: boolean | undefined;
  keep?: number | undefined;
}>;

export type RoomSettings = Pick<Circle, 'roomKind' | 'mutes' | 'keepsDays'>;

export type RoomRefusal = 'mute-needs-voice' | 'keep-out-of-range';

/** The room a circle begins with unless its host says otherwise. */
export const usualRoom: RoomSettings = { roomKind: 'text', mutes: false, keepsDays: null };

/** Reads what a host wishes for the room. Only a voice room can mute; a circle that moves out of it stops muting. */
export function furnish(before: RoomSettings, wish: RoomWish): Result<RoomSettings, RoomRefusal> {
  const roomKind = wish.room ?? before.roomKind;
  if (wish.mute === true && roomKind !== 'voice') return refuse('mute-needs-voice');
  const mutes = roomKind === 'voice' && (wish.mute ?? before.mutes);
  if (wish.keep === undefined) return accept({ roomKind, mutes, keepsDays: before.keepsDays });
  if (wish.keep < 0 || wish.keep > mostDays) return refuse('keep-out-of-range');
  return accept({ roomKind, mutes, keepsDays: wish.keep === 0 ? null : wish.keep });
}
