import type { IncomingMessage } from 'node:http';
import { limits } from '../limits/numbers.ts';
import { malformedJson, requestTooLarge } from '../world/refusal.ts';
import { readMultipart, type UploadedFile } from './multipart.ts';

export type RequestBody = Readonly<{ body: unknown; files: readonly UploadedFile[] }>;

/**
 * Reads a request's body: JSON, or multipart/form-data with `payload_json` and files. Refuses bodies over 25 MiB
 * (413/40005) and broken JSON (400/50109). No body is `undefined`.
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readBytes(request);
  const contentType = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data'))
    return { body: parseJson(bytes.toString('utf8')), files: [] };
  const { payload, files } = readMultipart(bytes, contentType);
  return { body: payload === undefined ? {} : parseJson(payload), files };
}

/** Reads to the end even when too much comes, so that the client is there to hear the refusal. */
async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= limits.message.requestBytes) chunks.push(bytes);
  }
  if (size > limits.message.requestBytes) throw requestTooLarge();
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformedJson();
  }
}
