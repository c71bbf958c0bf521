import { type APIAttachment, AttachmentFlags } from 'discord-api-types/v10';
import { FileLink } from '../component/file-shown.tsx';
import { Picture } from '../component/picture.tsx';

export function AttachmentShown({ file }: Readonly<{ file: APIAttachment }>) {
  const isSpoiler =
    ((file.flags ?? 0) & AttachmentFlags.IsSpoiler) !== 0 || file.filename.startsWith('SPOILER_');
  if (file.content_type?.startsWith('image/') === true) {
    return (
      <Picture media={file} words={file.description ?? file.filename} spoiler={isSpoiler} size="large" />
    );
  }
  return <FileLink url={file.url} name={file.filename} size={file.size} />;
}
