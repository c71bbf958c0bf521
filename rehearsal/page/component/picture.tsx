import { isOnThisMachine } from '../markdown/link.ts';
import { useMessage } from '../message/message-context.ts';
import { resolveFile } from './resolve-file.ts';
import { SpoilerBox } from './spoiler-box.tsx';

type PictureProps = Readonly<{
  media: Readonly<{ url: string }>;
  /** What the picture shows, for who cannot see it. */
  words: string | null | undefined;
  spoiler?: boolean | undefined;
  size: 'small' | 'large';
}>;

/** A picture from this machine, or its words in a box: nothing is loaded from anywhere else. */
export function Picture({ media, words, spoiler = false, size }: PictureProps) {
  const { attachments } = useMessage();
  const { url, description } = resolveFile(media.url, attachments);
  const said = words ?? description;
  const picture = isOnThisMachine(url) ? (
    <img class={`picture ${size}`} src={url} alt={said ?? 'Picture without a description'} />
  ) : (
    <span class={`picture-words ${size}`}>Picture, not loaded: {said ?? 'it has no description'}</span>
  );
  return spoiler ? <SpoilerBox>{picture}</SpoilerBox> : picture;
}
