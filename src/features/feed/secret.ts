import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The part of a calendar address that nobody can guess: 256 random bits, as letters, digits, - and _. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Whether a text could be a secret at all. What could not is never looked for. */
export const couldBeSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is stored of a secret: whoever reads the database cannot open a calendar with it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a secret is the one this hash was made from. Takes as long for a near miss as for a far one. */
export const fits = (secret: string, hash: string): boolean => {
  const [own, stored] = [Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex')];
  return own.length === stored.length && timingSafeEqual(own, stored);
};
