import type { APIMessageComponent, APISelectMenuComponent } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { buttonLabel, isSelect, selectsIn } from './on-screen.ts';
import { type Naming, plainText } from './plain-text.ts';

/** The components of a message as lines of text, top to bottom: buttons as [Label], menus as ‹placeholder ▾›. */
export function drawnComponents(components: readonly APIMessageComponent[], naming: Naming): string[] {
  return components.flatMap((component) => lines(component, naming)).filter((line) => line !== '');
}

function lines(component: APIMessageComponent, naming: Naming): string[] {
  if (isSelect(component)) return [drawnSelect(component)];
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [plainText(component.content, naming)];
    case ComponentType.ActionRow:
      return [drawnComponents(component.components, naming).join(' ')];
    case ComponentType.Section:
      return [...drawnComponents(component.components, naming), ...lines(component.accessory, naming)];
    case ComponentType.Container:
      return [
        ...(component.spoiler === true ? ['(hidden until clicked)'] : []),
        ...drawnComponents(component.components, naming),
      ];
    case ComponentType.Separator:
      return [component.divider === false ? '' : '———'];
    case ComponentType.MediaGallery:
      return component.items.map((item) => picture(item.description, item.media.url));
    case ComponentType.Thumbnail:
      return [picture(component.description, component.media.url)];
    case ComponentType.File:
      return [`(file: ${component.name ?? component.file.url})`];
    case ComponentType.Button:
      return [drawnButton(component)];
    default:
      return [];
  }
}

function drawnButton(button: Extract<APIMessageComponent, { type: ComponentType.Button }>): string {
  const link = button.style === ButtonStyle.Link ? ' ↗' : '';
  return `[${buttonLabel(button)}${link}${button.disabled === true ? ' – disabled' : ''}]`;
}

function drawnSelect(select: APISelectMenuComponent): string {
  const placeholder = selectsIn([select])[0]?.placeholder ?? '';
  const chosen =
    select.type === ComponentType.StringSelect
      ? select.options.filter((option) => option.default === true)
      : [];
  const shown = chosen.length === 0 ? placeholder : chosen.map((option) => option.label).join(', ');
  return `‹${shown} ▾${select.disabled === true ? ' – disabled' : ''}›`;
}

/** A reader who cannot see the picture is told what it shows; without alt text she hears only the file's address. */
function picture(description: string | null | undefined, url: string): string {
  return `(picture: ${description ?? url})`;
}
