import { PlainError } from '../lib/plain-error.ts';

/** The database cannot be used as it was asked for. The message says why and what to do, and holds no secret. */
export class DatabaseRefusal extends PlainError {
  override name = 'DatabaseRefusal';
}
