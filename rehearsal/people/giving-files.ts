import type { APIAttachment } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { SentOption } from '../interactions/deed.ts';
import { limits } from '../limits/numbers.ts';
import { cannot } from './cannot.ts';
import type { Self } from './self.ts';

/** A file on somebody's own machine. Without a type the client says it does not know one. */
export type GivenFile = Readonly<{ filename: string; content: string | Buffer; contentType?: string }>;

export const isFile = (given: object): given is GivenFile => 'filename' in given && 'content' in given;

/** Uploads a file for an option, and returns the id that is sent for it. Refuses what the client finds too large. */
export function giveFile(
  { world }: Self,
  channelId: string,
  { filename, content, contentType }: GivenFile,
): string {
  const bytes = Buffer.from(content);
  if (bytes.length > limits.attachmentBytes) cannot(`“${filename}” is too large: the limit is 10 MB.`);
  const file = { filename, contentType: contentType ?? 'application/octet-stream', bytes };
  return world.files.keep(file, { id: world.ids.next(), channelId, ephemeral: true }).id;
}

/** The files behind the ids of these options, as an interaction carries them; nothing when there are none. */
export function filesGiven(
  { world }: Self,
  sent: readonly SentOption[],
): Readonly<{ attachments: Record<string, APIAttachment> }> | undefined {
  const found = sent.flatMap(({ type, value }) =>
    type === ApplicationCommandOptionType.Attachment ? (world.files.given(String(value)) ?? []) : [],
  );
  if (found.length === 0) return undefined;
  return { attachments: Object.fromEntries(found.map((file) => [file.id, file])) };
}
