import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { UserId } from '../../lib/ids.ts';
import type { Furnished } from '../room/room.ts';
import type { Live, Session } from '../session/schema.ts';

/** A session that is being held, the name of its circle, and how people are heard in its room today. */
export type Held = Readonly<{ session: Session; live: Live; circle: string; room: Furnished }>;

/** A part of the panel: what is read, and what can be pressed about it. */
export type Part = Readonly<{
  texts: readonly string[];
  rows: readonly APIComponentInContainer[];
  /** Whom the panel calls when it is new. */
  calls: readonly UserId[];
}>;
