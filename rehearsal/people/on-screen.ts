import type { APIButtonComponent, APIMessageComponent, APISelectMenuComponent } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';

/** A button as a person sees it. `customId` is absent on link and premium buttons, which send the bot nothing. */
export type ButtonOnScreen = Readonly<{
  label: string;
  customId: string | undefined;
  disabled: boolean;
  id: number | undefined;
}>;

export type SelectOnScreen = Readonly<{
  placeholder: string;
  disabled: boolean;
  component: APISelectMenuComponent;
}>;

/** Every component of a message, top to bottom as it is drawn, nested ones included. */
function* everyComponent(components: readonly APIMessageComponent[]): Generator<APIMessageComponent> {
  for (const component of components) {
    yield component;
    if ('components' in component) yield* everyComponent(component.components);
    if (component.type === ComponentType.Section) yield component.accessory;
  }
}

export function buttonsIn(components: readonly APIMessageComponent[]): ButtonOnScreen[] {
  const buttons: ButtonOnScreen[] = [];
  for (const component of everyComponent(components)) {
    if (component.type === ComponentType.Button) buttons.push(buttonOnScreen(component));
  }
  return buttons;
}

export function selectsIn(components: readonly APIMessageComponent[]): SelectOnScreen[] {
  const selects: SelectOnScreen[] = [];
  for (const component of everyComponent(components)) {
    if (isSelect(component)) {
      const placeholder = component.placeholder ?? defaultPlaceholder(component);
      selects.push({ placeholder, disabled: component.disabled === true, component });
    }
  }
  return selects;
}

/** What stands on the button: its emoji, its label, or both. */
export function buttonLabel(button: APIButtonComponent): string {
  if (button.style === ButtonStyle.Premium) return 'Premium';
  const emoji = button.emoji?.name ?? '';
  const sign = button.emoji?.id === undefined || button.emoji.id === null ? emoji : `:${emoji}:`;
  return [sign, button.label ?? ''].filter((part) => part !== '').join(' ');
}

export function isSelect(component: { type: ComponentType }): component is APISelectMenuComponent {
  return (
    component.type === ComponentType.StringSelect ||
    component.type === ComponentType.UserSelect ||
    component.type === ComponentType.RoleSelect ||
    component.type === ComponentType.MentionableSelect ||
    component.type === ComponentType.ChannelSelect
  );
}

function buttonOnScreen(button: APIButtonComponent): ButtonOnScreen {
  return {
    label: buttonLabel(button),
    customId: 'custom_id' in button ? button.custom_id : undefined,
    disabled: button.disabled === true,
    id: button.id,
  };
}

/** Discord's own words when a menu names no placeholder. */
function defaultPlaceholder(select: APISelectMenuComponent): string {
  return select.type === ComponentType.StringSelect ? 'Make a selection' : 'Select';
}
