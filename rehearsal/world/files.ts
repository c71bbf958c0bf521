import type { APIAttachment } from 'discord-api-types/v10';

/** A file as it was sent. */
export type FileSent = Readonly<{ filename: string; contentType: string; bytes: Buffer }>;

type Place = Readonly<{ id: string; channelId: string; description?: string; ephemeral?: boolean }>;

/** Everything that was uploaded, in memory, under the addresses that messages and options give for it. */
export class Files {
  /** E.g. `http://127.0.0.1:9000`; known once there is a server that gives them out. */
  origin = '';
  readonly #files = new Map<string, FileSent>();
  readonly #given = new Map<string, APIAttachment>();

  /** Keeps a file and returns the attachment it became. What is given to a command is ephemeral: it is in no message. */
  keep(file: FileSent, { id, channelId, description, ephemeral = false }: Place): APIAttachment {
    const filename = file.filename.replaceAll(/[^\w.-]/g, '_');
    const path = `/${ephemeral ? 'ephemeral-attachments' : 'attachments'}/${channelId}/${id}/${filename}`;
    this.#files.set(path, file);
    const url = `${this.origin}${path}`;
    const attachment: APIAttachment = {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(description ? { description } : {}),
      ...(ephemeral ? { ephemeral } : {}),
    };
    if (ephemeral) this.#given.set(id, attachment);
    return attachment;
  }

  /** What was given to a command, by its id. */
  given(id: string): APIAttachment | undefined {
    return this.#given.get(id);
  }

  /** The file under the path of an attachment's address. */
  read(path: string): FileSent | undefined {
    return this.#files.get(path);
  }
}
