import { createCipheriv, createDecipheriv } from 'node:crypto';
import { PlainError } from '../lib/plain-error.ts';

/** Bytes of what is hidden in one piece. */
const most = 64 * 1024;
const tagLength = 16;

/** The key of one file, and what stands open at its beginning: not one letter of that can be changed either. */
type Seal = Readonly<{ key: Uint8Array; open: Uint8Array }>;

/** Each piece has a number of its own, and only the last one says that it is the last. The key belongs to one file alone. */
function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function sealPiece({ key, open }: Seal, piece: Uint8Array, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(open);
  const hidden = Buffer.concat([cipher.update(piece), cipher.final()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(hidden.length);
  return Buffer.concat([length, hidden, cipher.getAuthTag()]);
}

/** Hides bytes piece by piece, so that none can be read, changed, left out, moved or cut off at the end unnoticed. */
export const sealing = (seal: Seal) =>
  async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let rest: Uint8Array = new Uint8Array();
    let number = 0;
    for await (const some of bytes) {
      rest = Buffer.concat([rest, some]);
      for (; rest.length > most; number += 1) {
        yield sealPiece(seal, rest.subarray(0, most), nonceOf(number, false));
        rest = rest.subarray(most);
      }
    }
    yield sealPiece(seal, rest, nonceOf(number, true));
  };

const damaged = (): PlainError =>
  new PlainError(
    'This backup is damaged or cut off, so nothing of it was restored. Take another copy of it, or an older backup.',
  );

function unsealPiece({ key, open }: Seal, sealed: Uint8Array, nonce: Uint8Array): Uint8Array {
  const at = sealed.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(open);
  decipher.setAuthTag(sealed.subarray(at));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, at)), decipher.final()]);
  } catch {
    throw damaged();
  }
}

/** The opposite of `sealing`. Refuses what is not whole and unchanged, at the latest at its end. */
export const unsealing = (seal: Seal) =>
  async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let rest: Buffer = Buffer.alloc(0);
    let number = 0;
    for await (const some of bytes) {
      rest = Buffer.concat([rest, some]);
      for (;;) {
        const length = rest.length < 4 ? undefined : 4 + rest.readUInt32BE() + tagLength;
        if (length !== undefined && length > 4 + most + tagLength) throw damaged();
        // A piece that is followed by another cannot be the last: that one is opened when there is nothing after it.
        if (length === undefined || rest.length <= length) break;
        yield unsealPiece(seal, rest.subarray(4, length), nonceOf(number, false));
        rest = rest.subarray(length);
        number += 1;
      }
    }
    if (rest.length < 4 + tagLength || rest.length !== 4 + rest.readUInt32BE() + tagLength) throw damaged();
    yield unsealPiece(seal, rest.subarray(4), nonceOf(number, true));
  };
