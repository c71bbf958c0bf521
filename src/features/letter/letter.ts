import { z } from 'zod';
import { CircleId } from '../../lib/ids.ts';
import type { Seat } from '../seat/schema.ts';
import { isBehind } from '../seat/standing.ts';

/**
 * What is written to one person alone. `invitation`: the host asks them in. `offer`: a seat is kept for them. `fit`: their
 * visits are over, does it fit? `kept`: they were not there twice, is all well? `resting`: their seat rests now. `go-on`:
 * their cohort has met for the last time, does it go on? `over`: the circle they belong to or wait for has ended.
 * `removed`: the circle was closed to them, as it was told before steps were. `words`: what they agreed to has changed, do they still?
 */
const letterKinds = [
  'invitation',
  'offer',
  'fit',
  'kept',
  'resting',
  'go-on',
  'over',
  'removed',
  'words',
] as const;
type LetterKind = (typeof letterKinds)[number];

/** A letter: to whoever has this place in the line, and which of its kind it is. Without an id of a person. */
const LetterSubject = z.tuple([
  z.enum(letterKinds),
  CircleId,
  z.coerce.number().int(),
  z.coerce.number().int(),
]);
export type Letter = Readonly<{ kind: LetterKind; circle: CircleId; place: number; number: number }>;

export const subjectOf = ({ kind, circle, place, number }: Letter): string =>
  [kind, circle, place, number].join('/');

export function letterOf(subject: string): Letter {
  const [kind, circle, place, number] = LetterSubject.parse(subject.split('/'));
  return { kind, circle, place, number };
}

/** An offer, and a question about changed words, is told apart from others by when it ends, in seconds since 1970. */
export const offerNumber = (until: Date): number => Math.floor(until.getTime() / 1_000);

/**
 * How a letter stands, as the place it is about stands now. `waiting`: for an answer. `ended`: an offer that nobody took;
 * they may say that they would like a seat again. `over`: it has done its work, and is not sent any more.
 */
export function standOf(seat: Seat, { kind, number }: Letter): 'waiting' | 'ended' | 'over' {
  if (kind === 'offer' && seat.state === 'expired') return 'ended';
  return waits(seat, kind, number) ? 'waiting' : 'over';
}

function waits(seat: Seat, kind: LetterKind, number: number): boolean {
  switch (kind) {
    case 'offer':
      return seat.offeredUntil !== null && offerNumber(seat.offeredUntil) === number;
    case 'fit':
      return seat.state === 'visitor' && seat.visits >= seat.trial;
    case 'kept':
      return seat.quietFor >= 2 && (seat.state === 'active' || seat.state === 'visitor');
    case 'resting':
    case 'go-on':
      return seat.state === 'paused';
    case 'invitation':
      return seat.state === 'invited';
    case 'removed':
      return seat.state === 'removed';
    case 'words':
      return isBehind(seat) && seat.askedUntil !== null && offerNumber(seat.askedUntil) === number;
    case 'over':
      return true;
  }
}
