import { type Result, refuse } from '../../lib/result.ts';
import { type ConcernRefusal, closed, type Reader } from '../concern/concern.ts';
import type { Concern, Outcome } from '../concern/schema.ts';

/** What can come of another look. */
export type Looked = Extract<Outcome, 'stays' | 'taken-back'>;

/** Somebody who has not decided it before looks again, and it ends with that. */
export function lookedAt(
  concern: Concern,
  reader: Reader,
  ending: Readonly<{ outcome: Looked; at: Date }>,
): Result<Concern, ConcernRefusal | 'no-such-concern'> {
  return concern.kind === 'appeal' ? closed(concern, reader, ending) : refuse('no-such-concern');
}
