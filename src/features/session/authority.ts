import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { mayTakeChair } from './chair.ts';
import { keepersHere } from './notices.ts';
import { attendeeIn, isHere } from './people.ts';
import type { Live } from './schema.ts';
import { turnOf } from './turn.ts';

declare const proven: unique symbol;

/** A person together with what they may do just now. Only the functions below can make one. */
type Proof<Authority extends string> = Readonly<{ user: UserId; [proven]: Authority }>;

/** Holds the circle, alone or beside somebody. */
export type Chair = Proof<'chair'>;
/** May pause and go on: whoever holds the circle, and the guardian. */
export type Keeper = Proof<'keeper'>;
/** May give a minute more: whoever holds the circle, the timekeeper, and who has the floor. */
export type Timekeeper = Proof<'timekeeper'>;
/** Has the floor in the panel that was pressed. */
export type Holder = Proof<'holder'>;
/** May take the chair now. */
export type Successor = Proof<'successor'>;
/** Agreed for today. */
export type Present = Proof<'present'>;

// The one place where a proof is made; style.md names it beside `proveHost`.
const proof = <Authority extends string>(user: UserId): Proof<Authority> => ({ user }) as Proof<Authority>;

export const holdsCircle = ({ chair, roles }: Live, user: UserId): boolean =>
  chair.by === user || roles.cohost === user;

export function proveChair(live: Live, user: UserId): Result<Chair, 'not-the-host'> {
  return holdsCircle(live, user) ? accept(proof(user)) : refuse('not-the-host');
}

/** Where nobody who holds the circle or guards it is here, everybody who is here may: a pause must not hang on one person. */
export function proveKeeper(live: Live, user: UserId): Result<Keeper, 'not-a-keeper'> {
  if (holdsCircle(live, user) || live.roles.guardian === user) return accept(proof(user));
  return keepersHere(live).length === 0 && isHere(live, user) ? accept(proof(user)) : refuse('not-a-keeper');
}

/** Throws nothing away: a press on an older panel is told so before it is asked whose turn it is. */
export function proveHolder(
  live: Live,
  user: UserId,
  beat: number,
): Result<Holder, 'turn-over' | 'not-your-turn'> {
  const turn = turnOf(live);
  if (beat !== live.beat || turn === null) return refuse('turn-over');
  return turn.holder === user ? accept(proof(user)) : refuse('not-your-turn');
}

export function proveTimekeeper(live: Live, user: UserId): Result<Timekeeper, 'not-yours-to-give'> {
  const may = holdsCircle(live, user) || live.roles.timekeeper === user || turnOf(live)?.holder === user;
  return may ? accept(proof(user)) : refuse('not-yours-to-give');
}

export function provePresent(live: Live, user: UserId): Result<Present, 'not-here'> {
  return attendeeIn(live, user) === undefined ? refuse('not-here') : accept(proof(user));
}

/** Whoever is here and may take the chair; and who held it before, who may never have agreed for today: it stays theirs to take back. */
export function proveSuccessor(live: Live, user: UserId): Result<Successor, 'not-here' | 'chair-held'> {
  const held = live.chair.was === user || live.chair.by === user;
  if (!held && attendeeIn(live, user) === undefined) return refuse('not-here');
  return mayTakeChair(live, user) ? accept(proof(user)) : refuse('chair-held');
}
