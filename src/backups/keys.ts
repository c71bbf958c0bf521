import { createHmac, hkdfSync } from 'node:crypto';

/** 32 bytes that belong to one purpose and one salt: from none of them another, or the key of the settings, can be told. */
export function keyFor(purpose: string, key: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(key, 'hex'), salt, `circlekeeper ${purpose}`, 32));
}

/** Some letters by which a key is known again, and which say nothing else about it. */
export const checkOf = (key: Uint8Array): string =>
  createHmac('sha256', key).update('check').digest('hex').slice(0, 16);
