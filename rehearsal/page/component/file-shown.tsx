import type { APIFileComponent } from 'discord-api-types/v10';
import { AwayLink } from '../markdown/away-link.tsx';
import { useMessage } from '../message/message-context.ts';
import { resolveFile, sizeWords } from './resolve-file.ts';
import { SpoilerBox } from './spoiler-box.tsx';

export function FileShown({ file }: Readonly<{ file: APIFileComponent }>) {
  const { attachments } = useMessage();
  const found = resolveFile(file.file.url, attachments);
  const shown = <FileLink url={found.url} name={file.name ?? found.name} size={file.size ?? found.size} />;
  return file.spoiler === true ? <SpoilerBox>{shown}</SpoilerBox> : shown;
}

type FileLinkProps = Readonly<{ url: string; name: string; size: number | undefined }>;

/** A file to open, with its name and size. */
export function FileLink({ url, name, size }: FileLinkProps) {
  return (
    <div class="file">
      <span aria-hidden="true">📄</span>
      <AwayLink target={url}>{name}</AwayLink>
      {size === undefined ? null : <span class="quiet">{sizeWords(size)}</span>}
    </div>
  );
}
