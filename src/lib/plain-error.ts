/**
 * An error whose message we wrote ourselves, for the person who runs the bot. It holds no ids, no secrets and nobody's
 * words, so it is the only kind of error whose message may be logged.
 */
export class PlainError extends Error {
  override name = 'PlainError';
}
