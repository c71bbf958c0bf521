import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { UserId } from '../../lib/ids.ts';
import type { Furnished } from '../room/room.ts';
import type { Stance } from '../server/schema.ts';
import type { Live, Session } from '../session/schema.ts';

/** A session that is being held, the name of its circle, and how people are heard in its room today. */
export type Held = Readonly<{
  session: Session;
  live: Live;
  circle: string;
  room: Furnished;
  /** How this server stands to a hard moment, while people come in. */
  stance?: Stance | undefined;
  /** Whom the open door is told to, while people come in. */
  expected?: Expected;
}>;

/** Who is looked for at the door: those in `quiet` are named without being called, because it is their quiet hours. */
export type Expected = Readonly<{ people: readonly UserId[]; quiet: ReadonlySet<string> }>;

/** A part of the panel: what is read, and what can be pressed about it. */
export type Part = Readonly<{
  texts: readonly string[];
  rows: readonly APIComponentInContainer[];
  /** Whom the panel calls when it is new. */
  calls: readonly UserId[];
}>;
