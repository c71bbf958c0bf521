import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealing, unsealing } from '../../../src/backups/sealed.ts';

const seal = { key: randomBytes(32), open: Buffer.from('what stands open\n') };
const whole = randomBytes(200_000);

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

async function all(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const some of bytes) pieces.push(some);
  return Buffer.concat(pieces);
}

const sealed = (bytes: Uint8Array = whole): Promise<Buffer> => all(sealing(seal)(inPieces(bytes, 7_001)));
const opened = (bytes: Uint8Array, own = seal): Promise<Buffer> => all(unsealing(own)(inPieces(bytes, 999)));

/** The pieces of a sealed whole, each with the length before it. */
function piecesOf(bytes: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = from + 4 + bytes.readUInt32BE(from) + 16;
    pieces.push(bytes.subarray(from, end));
    from = end;
  }
  return pieces;
}

test('what is sealed is opened as it was, however long it is', async () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    const some = whole.subarray(0, length);
    expect((await opened(await sealed(some))).equals(some), `${length}`).toBe(true);
  }
});

test('no piece can be left out, moved, doubled or put in, and no end cut off', async () => {
  const pieces = piecesOf(await sealed());
  const [first, second, third, last] = pieces;
  if (first === undefined || second === undefined || third === undefined || last === undefined)
    throw new Error('There are too few pieces.');
  const wrong: readonly (readonly Buffer[])[] = [
    [first, second, third],
    [first],
    [],
    [second, third, last],
    [first, third, last],
    [second, first, third, last],
    [first, first, second, third, last],
    [first, second, third, last, last],
    [last],
  ];
  for (const [at, some] of wrong.entries())
    await expect(opened(Buffer.concat(some)), `${at}`).rejects.toThrow('damaged or cut off');
});

test('with another key, or with other words before it, it is not opened', async () => {
  const bytes = await sealed();
  await expect(opened(bytes, { ...seal, key: randomBytes(32) })).rejects.toThrow('damaged or cut off');
  await expect(opened(bytes, { ...seal, open: Buffer.from('others\n') })).rejects.toThrow('damaged');
});
