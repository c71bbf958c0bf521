import type { APIAttachment } from 'discord-api-types/v10';
import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { isRecord } from '../limits/fields.ts';
import { invalidField } from '../world/refusal.ts';

const attachmentScheme = 'attachment://';

/** What the components of a message may refer to. */
export type Media = Readonly<{ files: readonly APIAttachment[]; mintId: () => string }>;
type Path = readonly string[];

const oneValue = { min_values: 1, max_values: 1 };
const picture = { description: null, spoiler: false };

/** What Discord fills in where a bot leaves it out. */
const filledIn: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  [ComponentType.StringSelect]: oneValue,
  [ComponentType.UserSelect]: oneValue,
  [ComponentType.RoleSelect]: oneValue,
  [ComponentType.MentionableSelect]: oneValue,
  [ComponentType.ChannelSelect]: oneValue,
  [ComponentType.Thumbnail]: picture,
  [ComponentType.File]: { spoiler: false },
  [ComponentType.Separator]: { divider: true, spacing: SeparatorSpacingSize.Small },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
};

/**
 * Makes sent components what Discord stores and answers: defaults filled in, every picture and file with its address.
 * Changes them in place. An `attachment://name` that names no file of the message is refused (50035).
 */
export function finishComponents(components: unknown, media: Media, path: Path): void {
  if (!Array.isArray(components)) return;
  for (const [index, component] of components.entries()) {
    finishComponent(component, media, [...path, String(index)]);
  }
}

function finishComponent(component: unknown, media: Media, path: Path): void {
  if (!isRecord(component)) return;
  fill(component, filledIn[Number(component.type)] ?? {});
  finishComponents(component.components, media, [...path, 'components']);
  finishComponent(component.accessory, media, [...path, 'accessory']);
  finishMedia(component, 'media', { media, path });
  const file = finishMedia(component, 'file', { media, path });
  if (component.type === ComponentType.File)
    fill(component, { name: file?.filename ?? null, size: file?.size ?? null });
  const items: unknown[] = Array.isArray(component.items) ? component.items : [];
  for (const [index, item] of items.entries()) {
    if (!isRecord(item)) continue;
    fill(item, picture);
    finishMedia(item, 'media', { media, path: [...path, 'items', String(index)] });
  }
}

function finishMedia(
  holder: Record<string, unknown>,
  name: string,
  { media, path }: Readonly<{ media: Media; path: Path }>,
): APIAttachment | undefined {
  const wanted = holder[name];
  if (!isRecord(wanted) || typeof wanted.url !== 'string') return undefined;
  const file = fileAt(wanted.url, media.files);
  if (!file && wanted.url.startsWith(attachmentScheme)) throw unknownFile([...path, name, 'url']);
  const url = file?.url ?? wanted.url;
  const known = file ? { attachment_id: file.id, content_type: file.content_type ?? null } : {};
  holder[name] = { id: file?.id ?? media.mintId(), url, proxy_url: url, ...known };
  return file;
}

/** The attachment an `attachment://name` or the address of one already sent means. */
export function fileAt(url: string, files: readonly APIAttachment[]): APIAttachment | undefined {
  return files.find((file) => file.url === url || `${attachmentScheme}${file.filename}` === url);
}

function fill(target: Record<string, unknown>, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) target[name] ??= value;
}

function unknownFile(path: Path) {
  const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';
  return invalidField(path, code, 'The referenced attachment was not found');
}
