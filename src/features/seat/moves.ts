import type { UserId } from '../../lib/ids.ts';

/**
 * What can happen to the place of somebody who has one. `leave` is also what a ban, an erasure or a left server makes of
 * it. `offer`: the host offers a free seat out of turn. `readmit`: whoever was removed may join again. `all-well` is a word after
 * having been away. `agree-anew` is a yes to changed words. `wait-later`: nothing is offered to them in the line until
 * they say so. `stay` and `visit-once-more` are what a visitor says after their
 * visits; not staying is leaving.
 */
export type OwnMove =
  | 'leave'
  | 'take'
  | 'decline'
  | 'wait-again'
  | 'offer'
  | 'readmit'
  | 'agree-anew'
  | 'pause'
  | 'wait-later'
  | 'come-back'
  | 'all-well'
  | 'stay'
  | 'visit-once-more';

/** `remove`: the host or somebody who keeps people safe takes them out, or keeps them out who is not there. */
export type SeatMove = Readonly<{ kind: 'join' | 'invite' | 'remove' | OwnMove; person: UserId }>;

export type SeatRefusal =
  | 'already-seated'
  | 'already-waiting'
  | 'already-invited'
  | 'already-removed'
  | 'was-removed'
  | 'not-open-to-you'
  | 'not-removed'
  | 'host-stays'
  | 'not-in-circle'
  | 'offer-over'
  | 'no-seat-free'
  | 'not-in-line'
  | 'seat-not-resting'
  | 'no-seat-to-pause'
  | 'not-visiting'
  | 'words-first';
