import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../../src/db/open.ts';

const postgres = inject('postgres');
const secret = 'a-secret-password';

function changed(change: (url: URL) => void): string {
  const url = new URL(postgres.running ? postgres.url : 'postgres://postgres@127.0.0.1:1/postgres');
  url.password = secret;
  change(url);
  return url.href;
}

test.skipIf(!postgres.running).for<[string, string, string]>([
  ['a wrong password', changed(() => undefined), 'does not accept this user and password'],
  [
    'a server that is not there',
    changed((url) => {
      url.port = '1';
    }),
    'nobody answers',
  ],
  ['an address that is none', `postgres://user:${secret}@:not-a-port/x`, 'DATABASE_URL'],
])('%s is refused in words that do not hold the password', async ([, url, words]) => {
  const error: unknown = await openDatabase({ url }).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ name: 'DatabaseRefusal', message: expect.stringContaining(words) });
  expect(String(error)).not.toContain(secret);
});
