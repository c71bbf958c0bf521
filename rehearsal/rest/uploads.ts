import type { APIAttachment } from 'discord-api-types/v10';
import type { AttachmentNote, IncomingMessage } from '../limits/message.ts';
import type { MessageBody } from '../world/state.ts';
import type { FileStore } from './file-store.ts';
import { fileAt, finishComponents } from './finished-components.ts';
import type { UploadedFile } from './multipart.ts';

type Target = Readonly<{
  channelId: string;
  mintId: () => string;
  kept?: readonly APIAttachment[];
  /** Where the message stands in the body, for refusals. */
  under?: readonly string[];
}>;

/** The files of one request. */
export class Uploads {
  readonly files: readonly UploadedFile[];
  readonly #store: FileStore;

  constructor(files: readonly UploadedFile[], store: FileStore) {
    this.files = files;
    this.#store = store;
  }

  get count(): number {
    return this.files.length;
  }

  /**
   * The message with its attachments in place. `kept` are those the edited message has: without a list in the body all
   * of them stay, with one only those it names (Discord). Every `attachment://name` becomes the address of the file;
   * one that names no file is refused with 50035.
   */
  placed(body: IncomingMessage, target: Target): MessageBody {
    const { attachments: notes, ...rest } = body;
    const added = this.#store.keep(this.files, notes ?? [], target);
    const before = target.kept ?? [];
    const stay = notes ? before.flatMap((attachment) => keptAs(attachment, notes)) : before;
    const all = [...stay, ...added];
    const message = structuredClone(rest);
    const media = { files: all, mintId: target.mintId };
    finishComponents(message.components, media, [...(target.under ?? []), 'components']);
    pointEmbeds(message.embeds, all);
    const changed = this.count > 0 || notes !== undefined;
    return changed ? { ...message, attachments: all } : message;
  }
}

/** A kept attachment with the alternative text the body gives it now. */
function keptAs(attachment: APIAttachment, notes: readonly AttachmentNote[]): APIAttachment[] {
  const note = notes.find(({ id }) => String(id) === attachment.id);
  if (!note) return [];
  return [note.description ? { ...attachment, description: note.description } : attachment];
}

/** An embed whose picture names a file shows that file; one that names none is shown without (Discord). */
function pointEmbeds(embeds: MessageBody['embeds'], files: readonly APIAttachment[]): void {
  for (const { image, thumbnail } of embeds ?? []) {
    for (const picture of [image, thumbnail]) {
      if (picture) picture.url = fileAt(picture.url, files)?.url ?? picture.url;
    }
  }
}
