import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { checkActionRow } from './action-rows.ts';
import { checkButton } from './buttons.ts';
import { componentOf, innerComponent } from './component-kinds.ts';
import type { Entry, Fields } from './fields.ts';
import { limits } from './numbers.ts';

const { components } = limits;
const inContainers = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
const onTop = [...inContainers, ComponentType.Container];

/** The components of a message with the flag IS_COMPONENTS_V2, at its top (Discord: components/reference). */
export function checkLayout(entries: readonly Entry[], allowed: readonly number[] = onTop): void {
  for (const entry of entries) {
    const component = componentOf(entry, allowed);
    if (component) checks[component.type]?.(component.fields);
  }
}

const checks: Readonly<Record<number, (fields: Fields) => void>> = {
  [ComponentType.ActionRow]: checkActionRow,
  [ComponentType.Section]: checkSection,
  [ComponentType.TextDisplay]: checkTextDisplay,
  [ComponentType.MediaGallery]: checkGallery,
  [ComponentType.File]: checkFile,
  [ComponentType.Separator]: checkSeparator,
  [ComponentType.Container]: checkContainer,
};

export function checkTextDisplay(fields: Fields): void {
  fields.text('content', { required: true, min: 1, max: components.text });
}

function checkContainer(fields: Fields): void {
  fields.whole('accent_color', { min: 0, max: 0xff_ff_ff });
  fields.truth('spoiler');
  checkLayout(fields.list('components', { required: true, min: 1, max: components.total }), inContainers);
}

function checkSection(fields: Fields): void {
  const texts = fields.list('components', { required: true, min: 1, max: components.sectionTexts });
  checkLayout(texts, [ComponentType.TextDisplay]);
  const accessory = innerComponent(fields, 'accessory', [ComponentType.Button, ComponentType.Thumbnail]);
  if (accessory?.type === ComponentType.Button) checkButton(accessory.fields);
  if (accessory?.type === ComponentType.Thumbnail) checkPicture(accessory.fields);
}

function checkGallery(fields: Fields): void {
  const items = fields.objects('items', { required: true, min: 1, max: components.galleryItems });
  for (const item of items) checkPicture(item);
}

function checkPicture(fields: Fields): void {
  fields.object('media', { required: true })?.text('url', { required: true, min: 1, max: 2048 });
  fields.text('description', { max: components.altText });
  fields.truth('spoiler');
}

function checkFile(fields: Fields): void {
  const file = fields.object('file', { required: true });
  const url = file?.text('url', { required: true, min: 1 });
  if (file && url && !url.startsWith('attachment://')) {
    file.refuse('url', 'URL_TYPE_INVALID_SCHEME', "Scheme must be one of ('attachment',).");
  }
  fields.truth('spoiler');
}

function checkSeparator(fields: Fields): void {
  fields.truth('divider');
  fields.whole('spacing', { choices: [SeparatorSpacingSize.Small, SeparatorSpacingSize.Large] });
}
