import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Keys for notes, 32 bytes each in hexadecimal: the first one locks, and every one of them opens what it has locked. */
export type NoteKeys = readonly string[];

/** A note as it is stored: its bytes, and by which key they are locked. */
export type Locked = Readonly<{ sealed: string; key: string }>;

const nonceLength = 12;
const tagLength = 16;

/** By which a key is known again among several. Says nothing else about it. */
const numberOf = (key: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update('note key').digest('hex').slice(0, 8);

/** What a note belongs to is part of the lock: moved to another concern it cannot be opened. */
const belongs = (concern: string): Buffer => Buffer.from(`concern-note ${concern}`);

export function lock(keys: NoteKeys, concern: string, words: string): Locked | undefined {
  const [key] = keys;
  if (key === undefined) return undefined;
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce, { authTagLength: tagLength });
  cipher.setAAD(belongs(concern));
  const hidden = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return {
    sealed: Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64'),
    key: numberOf(key),
  };
}

/** The words again. `undefined`: its key is not among these, it belongs to another concern, or it was changed. */
export function unlock(keys: NoteKeys, concern: string, { sealed, key: number }: Locked): string | undefined {
  const key = keys.find((one) => numberOf(one) === number);
  const bytes = Buffer.from(sealed, 'base64');
  if (key === undefined || bytes.length < nonceLength + tagLength) return undefined;
  const nonce = bytes.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce, {
    authTagLength: tagLength,
  });
  decipher.setAAD(belongs(concern));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    const hidden = bytes.subarray(nonceLength, -tagLength);
    return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
