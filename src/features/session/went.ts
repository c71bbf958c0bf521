import type { Live, Session } from './schema.ts';

/** A session that is being held, at a moment. */
export type At = Readonly<{ session: Session; live: Live; now: Date }>;

/** What became of the running phase: it goes on, or it is over and the next one begins. */
export type Went = Readonly<{ live: Live; over: boolean }>;

export const goesOn = (live: Live): Went => ({ live, over: false });
export const phaseOver = (live: Live): Went => ({ live, over: true });

/** How a turn ended. `absent`: the connection was lost and did not come back. */
export type TurnEnd = 'spoken' | 'passed' | 'later' | 'absent';

/** So long people may choose who speaks, in ms; then the order decides, and nobody is put on the spot. */
export const choosingTime = 30_000;
