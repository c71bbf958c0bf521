import type { UserId } from '../../lib/ids.ts';

/**
 * What can happen to the place of somebody who has one. `leave` is also what a ban, an erasure or a left server makes of
 * it. `offer`: the host offers a free seat out of turn. `all-well` is a word after
 * having been away. `stay` and `visit-once-more` are what a visitor says after their
 * visits; not staying is leaving.
 */
export type OwnMove =
  | 'leave'
  | 'take'
  | 'decline'
  | 'wait-again'
  | 'offer'
  | 'pause'
  | 'come-back'
  | 'all-well'
  | 'stay'
  | 'visit-once-more';

export type SeatMove = Readonly<{ kind: 'join' | 'invite' | OwnMove; person: UserId }>;

export type SeatRefusal =
  | 'already-seated'
  | 'already-waiting'
  | 'already-invited'
  | 'not-in-circle'
  | 'offer-over'
  | 'no-seat-free'
  | 'not-in-line'
  | 'seat-not-resting'
  | 'no-seat-to-pause'
  | 'not-visiting';
