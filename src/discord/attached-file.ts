import { z } from 'zod';
import { accept, type Result, refuse } from '../lib/result.ts';

/** A file that somebody gave to a command: where it lies, and its size in bytes as Discord tells it. */
export const AttachedFile = z.object({ url: z.url(), size: z.int().nonnegative() });
export type AttachedFile = z.infer<typeof AttachedFile>;

export type ReadFile = (file: AttachedFile) => Promise<Result<string, 'file-too-large' | 'file-unreachable'>>;

/** A format with twenty phases, everything written out, has about 12 kB. */
const mostBytes = 64 * 1024;

/** Discord: where files lie that people upload. */
const hosts: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

/**
 * Reads files as text, from Discord's own addresses only: a made-up one must not lead the bot into the network it runs
 * in. A played Discord gives its files out itself, at the address of its API. What is in a file is never logged.
 */
export function fileReader(apiBase: string, timeoutMs = 5_000): ReadFile {
  const isDiscords = ({ protocol, hostname, origin }: URL): boolean =>
    (protocol === 'https:' && hosts.includes(hostname)) || origin === new URL(apiBase).origin;

  return async ({ url, size }) => {
    if (size > mostBytes) return refuse('file-too-large');
    if (!isDiscords(new URL(url))) return refuse('file-unreachable');
    try {
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
      if (!response.ok) return refuse('file-unreachable');
      const bytes = await readAtMost(response, mostBytes);
      return bytes === undefined ? refuse('file-too-large') : accept(new TextDecoder().decode(bytes));
    } catch {
      // Too slow, cut off, or sent elsewhere: the person can only give it once more.
      return refuse('file-unreachable');
    }
  };
}

/** The body of an answer; nothing when it is longer, whatever was said of its size before. */
async function readAtMost({ body }: Response, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
