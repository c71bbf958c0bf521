import { expect, test } from 'vitest';
import { z } from 'zod';
import { customId, readCustomId } from '../../../src/lib/custom-id.ts';
import { newSessionId, SessionId } from '../../../src/lib/ids.ts';

const pass = customId('session.pass', z.tuple([SessionId, z.coerce.number().int()]));

test('an address says everything its press needs, and is read back as it was written', () => {
  const session = newSessionId();
  const text = pass.write([session, 3]);
  expect(text).toBe(`session.pass~1~${session}~3`);
  const read = readCustomId(text);
  expect(read).toEqual({ name: 'session.pass', version: 1, args: [session, '3'] });
  expect(pass.schema.parse(read?.args)).toEqual([session, 3]);
});

test('an address without arguments is apart from one with an empty argument', () => {
  const home = customId('home', z.tuple([])).write([]);
  const search = customId('search', z.tuple([z.string()])).write(['']);
  expect([home, search].map((text) => readCustomId(text)?.args)).toEqual([[], ['']]);
});

test('100 characters fit, as Discord takes them, and 101 do not', () => {
  const note = customId('note', z.tuple([z.string()]));
  expect(note.write(['x'.repeat(93)])).toHaveLength(100);
  expect(() => note.write(['x'.repeat(94)])).toThrow(
    new RangeError('The custom id note has 101 characters; Discord takes 100.'),
  );
});

test('an argument that would be read as two is refused', () => {
  expect(() => customId('note', z.tuple([z.string()])).write(['a~b'])).toThrow(RangeError);
});

test('a name that could not be read back is refused', () => {
  expect(() => customId('Session~pass', z.tuple([]))).toThrow(RangeError);
});

test.for(['', 'join:42', 'join~', 'join~x~1', 'join~0~1', '~1~a', 'JOIN~1~a'])(
  'an address of another bot is not ours: "%s"',
  (text) => {
    expect(readCustomId(text)).toBeUndefined();
  },
);

test('an address of a later version is read with its version', () => {
  expect(readCustomId('join~2~a')).toMatchObject({ version: 2 });
});
