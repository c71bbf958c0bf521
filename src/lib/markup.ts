import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIFileComponent,
  type APILabelComponent,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { ChannelId, UserId } from './ids.ts';
import { atMost, sized } from './markup-limits.ts';

/** A message as Discord's API takes it. Nobody is notified but the people named in `allowed_mentions.users`. */
export type MessageView = Readonly<{
  flags: number;
  components: readonly APIMessageTopLevelComponent[];
  allowed_mentions: { parse: []; users: string[] };
}>;

export type Choice = Readonly<{ label: string; value: string; description?: string }>;

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

type ButtonOptions = Readonly<{ style?: keyof typeof styles; disabled?: boolean }>;

/** Discord: Components V2 hold 4,000 characters and 40 components; above some 10,000 bytes it answers 500. */
const limits = { characters: 4_000, bytes: 9_500, components: 40, pings: 100, label: 80 } as const;

/** One framed message that notifies only the people in `pings`. Throws a RangeError above Discord's limits. */
export function card(pings: readonly UserId[], ...parts: readonly APIComponentInContainer[]): MessageView {
  const components: APIMessageTopLevelComponent[] = [
    { type: ComponentType.Container, components: [...parts] },
  ];
  const words = parts.map((part) => (part.type === ComponentType.TextDisplay ? part.content : '')).join('');
  atMost(limits.characters, words.length, 'Characters of all texts of a message');
  atMost(limits.bytes, Buffer.byteLength(words), 'Bytes of all texts of a message');
  atMost(
    limits.components,
    1 + parts.map(count).reduce((sum, one) => sum + one, 0),
    'Components of a message',
  );
  atMost(limits.pings, pings.length, 'People a message notifies');
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: { parse: [], users: [...new Set(pings)] },
  };
}

function count(part: APIComponentInContainer): number {
  return part.type === ComponentType.ActionRow ? 1 + part.components.length : 1;
}

/** A paragraph of Discord's markdown, up to 4,000 characters. Words of people go through `plain` first. */
export function text(markdown: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: sized(limits.characters, markdown, 'a text') };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator };
}

/** Buttons side by side. At most four, our own rule: Discord allows five, and the fifth is cut off on a phone. */
export function row(...buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIButtonComponent> {
  if (buttons.length === 0) throw new RangeError('A row has no button.');
  atMost(4, buttons.length, 'Buttons of a row');
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** A button that calls the bot. Grey unless a style is given. */
export function button(label: string, customId: string, options: ButtonOptions = {}): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: styles[options.style ?? 'secondary'],
    label: sized(limits.label, label, 'a button label'),
    custom_id: sized(100, customId, 'a custom id'),
    disabled: options.disabled ?? false,
  };
}

type Picker = Readonly<{ customId: string; placeholder: string; options: readonly Choice[] }>;

/** A row with one list to choose one thing from. Discord: 1 to 25 options, placeholder up to 150 characters. */
export function picker({
  customId,
  placeholder,
  options,
}: Picker): APIActionRowComponent<APIStringSelectComponent> {
  if (options.length === 0) throw new RangeError('A list has nothing to choose from.');
  atMost(25, options.length, 'Options of a list');
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: sized(100, customId, 'a custom id'),
    placeholder: sized(150, placeholder, 'a placeholder'),
    options: options.map(choice),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

/** Discord: label, value and description of an option have up to 100 characters each. */
export function choice({ label, value, description }: Choice): APISelectMenuOption {
  return {
    label: sized(100, label, 'the label of an option'),
    value: sized(100, value, 'the value of an option'),
    ...(description === undefined
      ? {}
      : { description: sized(100, description, 'the description of an option') }),
  };
}

export function mention(user: UserId): string {
  return `<@${user}>`;
}

export function channelMention(channel: ChannelId): string {
  return `<#${channel}>`;
}

/** A time that each reader sees in their own zone and language: R relative, F/f long, t clock, D day. */
export function timestamp(date: Date, style: 'R' | 'F' | 'f' | 't' | 'D'): string {
  return `<t:${Math.floor(date.getTime() / 1_000)}:${style}>`;
}

/** A form as Discord's API takes it: the `data` of a modal answer. */
export type FormView = Readonly<APIModalInteractionResponseCallbackData>;

type FormBlock = APILabelComponent | APITextDisplayComponent;

/** A form on somebody's screen. Discord: title up to 45 characters, 1 to 5 blocks including texts. */
export function form(title: string, customId: string, ...blocks: readonly FormBlock[]): FormView {
  if (blocks.length === 0) throw new RangeError('A form has no block.');
  atMost(5, blocks.length, 'Blocks of a form');
  return {
    title: sized(45, title, 'the title of a form'),
    custom_id: sized(100, customId, 'a custom id'),
    components: [...blocks],
  };
}

export type Question = Readonly<{ label: string; description?: string; customId: string; required: boolean }>;

/** Discord: label of a question up to 45 characters, description up to 100. */
export function question(
  { label, description }: Question,
  component: APILabelComponent['component'],
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: sized(45, label, 'the label of a question'),
    ...(description === undefined
      ? {}
      : { description: sized(100, description, 'the description of a question') }),
    component,
  };
}

/** Boxes to tick, 1 to 10. Required means at least one: with a single box it is the box of an agreement. */
export function formChecks(checks: Question & Readonly<{ options: readonly Choice[] }>): APILabelComponent {
  if (checks.options.length === 0) throw new RangeError('A group of boxes has no box.');
  atMost(10, checks.options.length, 'Boxes of a group');
  return question(checks, {
    type: ComponentType.CheckboxGroup,
    custom_id: sized(100, checks.customId, 'a custom id'),
    options: checks.options.map(choice),
    // Discord refuses 0 beside `required: true`, and takes 1 when nothing is said.
    ...(checks.required ? {} : { min_values: 0 }),
    required: checks.required,
  });
}

/**
 * Somebody's words (a circle's name, a topic) for use inside markdown: shown letter by letter, on one line, with no
 * formatting, link, mention or timestamp. Not for labels and titles, which Discord shows as they are.
 */
export function plain(words: string): string {
  return words
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '') // would turn the direction of the text around them
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\*_~`|<>[\]():#]/g, String.raw`\$&`)
    .replace(/^([-+])/, String.raw`\$1`)
    .replace(/^(\d+)\./, String.raw`$1\.`)
    .replaceAll('@', '@\u200b');
}

/** Shows a file that is sent with the message, by its name. Discord: a file of a V2 message is seen only through this. */
export function fileShown(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}
