import type { APIAttachment } from 'discord-api-types/v10';
import type { AttachmentNote } from '../limits/message.ts';
import type { Files } from '../world/files.ts';
import { fileNumber, type UploadedFile } from './multipart.ts';

type Target = Readonly<{ channelId: string; mintId: () => string }>;

/** Keeps what is uploaded with a request among the files of the world. */
export class FileStore {
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Keeps new files and returns the attachments they became; a note gives a file its name and alternative text. */
  keep(files: readonly UploadedFile[], notes: readonly AttachmentNote[], target: Target): APIAttachment[] {
    return files.map((file) => {
      const note = notes.find(({ id }) => String(id) === fileNumber(file));
      return this.#files.keep(
        { ...file, filename: note?.filename ?? file.filename },
        { id: target.mintId(), channelId: target.channelId, description: note?.description ?? '' },
      );
    });
  }
}
