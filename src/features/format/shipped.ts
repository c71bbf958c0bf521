import { Format } from './schema.ts';
import { checkInAndWorkingTime } from './shipped/check-in-and-working-time.ts';
import { empathyRelay } from './shipped/empathy-relay.ts';
import { focusPerson } from './shipped/focus-person.ts';
import { griefCircle } from './shipped/grief-circle.ts';
import { talkingPiece } from './shipped/talking-piece.ts';
import { textCircle } from './shipped/text-circle.ts';
import { timedShares } from './shipped/timed-shares.ts';
import { weekInReview } from './shipped/week-in-review.ts';

const formats = [
  textCircle,
  talkingPiece,
  checkInAndWorkingTime,
  weekInReview,
  timedShares,
  empathyRelay,
  focusPerson,
  griefCircle,
].map((written) => Format.parse(written));

/** The formats every circle can take, by key, in the order in which they are offered. */
export const shipped: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.key, format]));

/** What a circle is given when its host chooses nothing. */
export const usualFormat = 'text-circle';
