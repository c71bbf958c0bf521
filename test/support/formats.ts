import { z } from 'zod';
import type { GivenFile } from '../../rehearsal/people/giving-files.ts';
import type { Screenful } from '../../rehearsal/people/told.ts';

/** A format in a file, as far as tests change it. */
export const FormatFile = z.looseObject({
  key: z.string(),
  version: z.number(),
  name: z.string(),
  phases: z.array(z.looseObject({ id: z.string(), kind: z.string(), minutes: z.number() })),
});
export type FormatFile = z.infer<typeof FormatFile>;

/** What is in the file that hangs on an answer. */
export async function formatIn({ message }: Screenful): Promise<FormatFile> {
  const [file] = message?.stored.attachments ?? [];
  if (file === undefined) throw new Error('There is no file on that answer.');
  return FormatFile.parse(await (await fetch(file.url)).json());
}

/** A file as somebody saves it who has changed a format. */
export const fileWith = (content: unknown, filename = 'format.json'): GivenFile => ({
  filename,
  content: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  contentType: 'application/json',
});
