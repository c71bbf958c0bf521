import type { Seen } from '../people/seeing.ts';
import type { FormOnScreen } from '../people/told.ts';
import type { TurnSeen } from './part-seen.ts';
import type { SessionSeen } from './session-seen.ts';

/** A message that only she sees. */
export type Card = Pick<Seen, 'id' | 'text' | 'buttons' | 'selects'>;

/** What somebody of the cast knows when she decides: what stands on her screen just now, and what she did before. */
export type Look = Readonly<{
  /** Her name. */
  me: string;
  now: Date;
  /** The circle's room, if she sees it. */
  room: string | undefined;
  /** The question whether she is ready to host, while it stands there. */
  readyCheck: Pick<Seen, 'id'> | undefined;
  /** The newest session in the room. */
  session: SessionSeen | undefined;
  /** What only she sees and has got since the panel that stands there came up, newest first. */
  cards: readonly Card[];
  /** The private note that offers her a seat, while it waits for her answer. */
  offer: Pick<Seen, 'id'> | undefined;
  /** The room for two beside the circle, while she is asked into one: its newest message with buttons, and what was written. */
  aside: Readonly<{ room: string; card: Pick<Seen, 'id' | 'buttons'>; said: readonly Seen[] }> | undefined;
  /** The form that is open on top of everything. */
  form: FormOnScreen | undefined;
  /** Who can see the room, as the list at its side shows everybody in it. */
  circle: readonly string[];
  /** Who is played by somebody at the page: nobody hurries these, and the host waits for them. */
  yours: readonly string[];
  /** Who had agreed when it began. Who is here and not among them came late. */
  atTheDoor: readonly string[];
  /** Who came after that, as far as she has seen. */
  late: readonly string[];
  /** Whether she has done what has this key since the panel that stands there now came up. */
  did: (key: string) => boolean;
  /** Whether she has done it at any time. */
  ever: (key: string) => boolean;
}>;

export type Turn = Extract<SessionSeen, TurnSeen>;

/** The turn that runs, when the floor is hers. */
export function ownTurn({ me, session }: Look): Turn | undefined {
  const turn = runningTurn(session);
  return turn?.floor === me && turn.notifiedMe ? turn : undefined;
}

export const runningTurn = (session: SessionSeen | undefined): Turn | undefined =>
  session?.part === 'turn' ? session : undefined;
