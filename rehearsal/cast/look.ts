import type { SessionSeen } from './session-seen.ts';

/** What somebody of the cast knows when she decides: what stands on her screen just now, and what she did before. */
export type Look = Readonly<{
  /** Her name. */
  me: string;
  now: Date;
  /** The circle's room, if she sees it. */
  room: string | undefined;
  /** The newest session in it. */
  session: SessionSeen | undefined;
  /** Who can see the room, as the list at its side shows everybody in it. */
  circle: readonly string[];
  /** Who is played by somebody at the page: nobody hurries these, and the host waits for them. */
  yours: readonly string[];
  /** Who had agreed when the round began. Who is here and not among them came late. */
  atTheDoor: readonly string[];
  /** Whether she has done what has this key since the panel that stands there now came up. */
  did: (key: string) => boolean;
}>;

export type Turn = Extract<SessionSeen, { phase: 'round' | 'checkout' }>;

/** The turn that runs, when the floor is hers. */
export function ownTurn({ me, session }: Look): Turn | undefined {
  const turn = runningTurn(session);
  return turn?.floor === me && turn.notifiedMe ? turn : undefined;
}

export const runningTurn = (session: SessionSeen | undefined): Turn | undefined =>
  session?.phase === 'round' || session?.phase === 'checkout' ? session : undefined;
