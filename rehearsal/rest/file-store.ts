import type { APIAttachment } from 'discord-api-types/v10';
import type { AttachmentNote } from '../limits/message.ts';
import { fileNumber, type UploadedFile } from './multipart.ts';

type Target = Readonly<{ channelId: string; mintId: () => string }>;

/** Keeps what was uploaded, in memory, under the addresses that messages give for it. */
export class FileStore {
  /** E.g. `http://127.0.0.1:9000`; known once the server listens. */
  origin = '';
  readonly #files = new Map<string, UploadedFile>();

  /** Keeps new files and returns the attachments they became; a note gives a file its name and alternative text. */
  keep(files: readonly UploadedFile[], notes: readonly AttachmentNote[], target: Target): APIAttachment[] {
    return files.map((file) => {
      const note = notes.find(({ id }) => String(id) === fileNumber(file));
      const id = target.mintId();
      const filename = (note?.filename ?? file.filename).replaceAll(/[^\w.-]/g, '_');
      const path = `/attachments/${target.channelId}/${id}/${filename}`;
      this.#files.set(path, file);
      const url = `${this.origin}${path}`;
      return {
        id,
        filename,
        size: file.bytes.length,
        url,
        proxy_url: url,
        content_type: file.contentType,
        ...(note?.description ? { description: note.description } : {}),
      };
    });
  }

  /** The file under the path of an attachment's address. */
  read(path: string): UploadedFile | undefined {
    return this.#files.get(path);
  }
}
