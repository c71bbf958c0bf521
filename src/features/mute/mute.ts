import type { UserId } from '../../lib/ids.ts';
import type { Floor } from '../room/room.ts';
import type { RoomKind } from '../room/schema.ts';

type Muting = Readonly<{ roomKind: RoomKind; mutes: boolean; unmutedIn: number | null }>;

/** Whether this circle mutes in this session: it meets in voice, it wants it, and nobody has called it off for today. */
export const mutesIn = ({ roomKind, mutes, unmutedIn }: Muting, session: number | undefined): boolean =>
  roomKind === 'voice' && mutes && session !== undefined && unmutedIn !== session;

/** Who is to be muted: everybody who does not have the floor, while it is held firmly. Else order is asked, not forced. */
export const mutedBy = (floor: Floor, people: readonly UserId[]): readonly UserId[] =>
  floor.kind === 'held' && floor.firm ? people.filter((person) => !floor.speakers.includes(person)) : [];
