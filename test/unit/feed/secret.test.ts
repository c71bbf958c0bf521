import { expect, test } from 'vitest';
import { couldBeSecret, fits, hashOf, newSecret } from '../../../src/features/feed/secret.ts';

test('the address of a calendar cannot be guessed', () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).not.toBe(other);
  for (const secret of [one, other]) expect(couldBeSecret(secret)).toBe(true);
  expect(couldBeSecret(`${one}x`)).toBe(false);
  expect(couldBeSecret(`x${one}`)).toBe(false);
  expect(couldBeSecret(one.slice(1))).toBe(false);
  expect(couldBeSecret(`${one.slice(1)}/`)).toBe(false);
});

test('whoever reads the database cannot open it', () => {
  const secret = newSecret();
  expect(hashOf(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(fits(secret, hashOf(secret))).toBe(true);
  expect(fits(newSecret(), hashOf(secret))).toBe(false);
  expect(fits(secret, 'abcd')).toBe(false);
});
