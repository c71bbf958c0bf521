import type { UserId } from '../../lib/ids.ts';
import type { Host } from '../circle/host.ts';
import type { RoleName } from '../format/schema.ts';
import type { Chair, Holder, Keeper, Present, Successor, Timekeeper } from './authority.ts';
import type { Wish } from './schema.ts';

/** What whoever has the floor may do with their turn. Equal choices. */
export type HolderMove = Readonly<
  | { kind: 'begin-turn'; by: Holder; wish: Wish | null; note: boolean }
  | { kind: 'hold' | 'done' | 'go-on' | 'pass' | 'later'; by: Holder }
  | { kind: 'name-next'; by: Present; beat: number; person: UserId }
>;

/** What everybody who is here may do. */
export type PresentMove = Readonly<
  | { kind: 'nod' | 'aside' | 'answer' | 'volunteer'; by: Present; beat: number }
  | { kind: 'hand' | 'mark' | 'listen' | 'calm' | 'early'; by: Present; yes: boolean }
  | { kind: 'step-out'; by: Present; wants: 'nothing' | 'someone' }
  | { kind: 'come-back' | 'ask-pause' | 'stop'; by: Present }
  | { kind: 'answer-role'; by: Present; role: RoleName; yes: boolean }
  | { kind: 'take-chair'; by: Successor }
>;

/** What whoever holds the circle may do. */
export type ChairMove = Readonly<
  | { kind: 'begin'; by: Chair; few: boolean }
  | { kind: 'move-on' | 'back-later' | 'next-part'; by: Chair; beat: number }
  | { kind: 'return-turn' | 'next-is' | 'focus-on'; by: Chair; person: UserId }
  | { kind: 'offer-role'; by: Chair; role: RoleName; person: UserId }
  | { kind: 'reopen-door'; by: Chair }
  /** `until`: when the part ended on the card that was pressed, in ms; 0 where it had no end. */
  | { kind: 'more-minutes'; by: Chair; until: number }
  | { kind: 'close'; by: Chair; ended: 'held' | 'few' | 'cancelled' }
  /** Somebody goes aside with a person who has a hard moment. */
  | { kind: 'care'; by: Chair; person: UserId; along: UserId }
>;

type KeeperMove = Readonly<{ kind: 'pause' | 'resume'; by: Keeper }>;

/** What happens without anybody's wish: time, connections, and what is decided about somebody's seat elsewhere. */
export type EventMove = Readonly<
  | {
      kind: 'arrive';
      person: UserId;
      /** Everybody who belongs here in the order of their places: where a newcomer sits is read from it. */
      byPlace: readonly UserId[];
      newcomer: boolean;
      /** They have said that they come to listen. */
      listens?: boolean;
    }
  | { kind: 'stand-by' | 'leave' | 'connected' | 'disconnected'; person: UserId }
  /** Those who went aside are with the circle again. */
  | { kind: 'rejoin'; people: readonly UserId[] }
  /** The host, who may not have agreed for today, or somebody with a role has read a private word. */
  | { kind: 'read'; person: UserId; notice: number }
  | { kind: 'tick' }
>;

export type Move =
  | HolderMove
  | PresentMove
  | ChairMove
  | KeeperMove
  | EventMove
  | Readonly<{ kind: 'more-time'; by: Timekeeper; beat: number; extensions: number }>
  | Readonly<{ kind: 'ready'; by: Host; yes: boolean }>
  /** A member of the circle offers to hold it, because the host cannot. */
  | Readonly<{ kind: 'hold-today'; person: UserId }>
  /** The host opens the door before its time, calls the meeting off, or has moved it to another time. */
  | Readonly<{ kind: 'open' | 'call-off' | 'move-away'; by: Host }>;

/** Why a move was not taken. Each has one sentence for people, by the same name. */
export type SessionRefusal =
  | 'already-agreed'
  | 'answers-full'
  | 'begun-already'
  | 'chair-held'
  | 'door-closed'
  | 'kept-already'
  | 'last-in-line'
  | 'minute-given'
  | 'no-answers-now'
  | 'no-hands-now'
  | 'no-later-here'
  | 'no-marks-here'
  | 'no-more-time'
  | 'no-turn-now'
  | 'nobody-here'
  | 'nodded-already'
  | 'not-begun'
  | 'not-callable'
  | 'not-here'
  | 'not-paused'
  | 'not-your-choice'
  | 'not-your-turn'
  | 'own-turn'
  | 'paused'
  | 'paused-already'
  | 'role-not-offered'
  | 'round-goes-on'
  | 'session-closed'
  | 'too-few'
  | 'turn-over';
