import type { APIAttachment } from 'discord-api-types/v10';

type Resolved = Readonly<{
  url: string;
  name: string;
  description: string | undefined;
  size: number | undefined;
}>;

/** What `attachment://name` stands for among the files of a message; other addresses stand for themselves. */
export function resolveFile(url: string, attachments: readonly APIAttachment[]): Resolved {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
  const file = attachments.find((one) => one.url === url || one.filename === name);
  return {
    url: file?.url ?? url,
    name: file?.filename ?? name ?? lastPart(url),
    description: file?.description,
    size: file?.size,
  };
}

function lastPart(url: string): string {
  const path = url.split(/[?#]/u)[0] ?? url;
  return decodeURIComponent(path.split('/').at(-1) ?? url);
}

export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
