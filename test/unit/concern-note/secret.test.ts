import { expect, test } from 'vitest';
import { lock, unlock } from '../../../src/features/concern-note/secret.ts';

const [older, newer] = ['1'.repeat(64), '2'.repeat(64)];
const words = 'They wrote to me at night 🌙, and I am afraid.';
const locked = (keys: readonly string[], concern = 'abcdefghijkl') => {
  const note = lock(keys, concern, words);
  if (note === undefined) throw new Error('There is no key.');
  return note;
};

test('a note is opened for the concern it was written to, and for no other', () => {
  const note = locked([older]);
  expect(unlock([older], 'abcdefghijkl', note)).toBe(words);
  expect(unlock([older], 'abcdefghijkm', note)).toBeUndefined();
  expect(Buffer.from(note.sealed, 'base64').includes('night')).toBe(false);
});

test('the same words are never locked into the same letters', () => {
  expect(locked([older]).sealed).not.toBe(locked([older]).sealed);
});

test('a new key in front locks, and the old one behind it opens what it has locked', () => {
  const before = locked([older]);
  const after = locked([newer, older]);
  expect(after.key).not.toBe(before.key);
  for (const note of [before, after]) expect(unlock([newer, older], 'abcdefghijkl', note)).toBe(words);
  expect(unlock([newer], 'abcdefghijkl', before)).toBeUndefined();
  expect(unlock([], 'abcdefghijkl', after)).toBeUndefined();
});

test('what was changed or cut is not opened, and without a key nothing is locked', () => {
  const note = locked([older]);
  const bytes = Buffer.from(note.sealed, 'base64');
  for (const at of [0, 13, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(unlock([older], 'abcdefghijkl', { ...note, sealed: changed.toString('base64') })).toBeUndefined();
  }
  expect(unlock([older], 'abcdefghijkl', { ...note, sealed: '' })).toBeUndefined();
  expect(lock([], 'abcdefghijkl', words)).toBeUndefined();
});

test('a note that an earlier version has locked is opened by this one', () => {
  const earlier = { sealed: 'lQciTsuMfBR//iD19VXv6eAGSIhQi4qyCyJhL7oBDnCUBCQAMJo=', key: '8672de55' };
  expect(unlock([older], 'abcdefghijkl', earlier)).toBe('Thank you.');
  expect(locked([older]).key).toBe(earlier.key);
});

test('a note without words is a note', () => {
  const empty = lock([older], 'abcdefghijkl', '');
  expect(empty && unlock([older], 'abcdefghijkl', empty)).toBe('');
});
