import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  type APIUserSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { ChannelId, RoleId, UserId } from './ids.ts';
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

/** The same message without a sound: it arrives, and waits to be seen. */
export const silent = (view: MessageView): MessageView => ({
  ...view,
  flags: view.flags | MessageFlags.SuppressNotifications,
});

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

type Picker = Readonly<{
  customId: string;
  placeholder: string;
  options: readonly Choice[];
  /** The values that stand chosen when the list is shown. */
  chosen?: readonly string[];
  /** Whether several may be chosen, or none. */
  many?: boolean;
}>;

/** A row with one list to choose one thing from, or several. Discord: 1 to 25 options, placeholder up to 150 characters. */
export function picker({
  customId,
  placeholder,
  options,
  chosen = [],
  many = false,
}: Picker): APIActionRowComponent<APIStringSelectComponent> {
  if (options.length === 0) throw new RangeError('A list has nothing to choose from.');
  atMost(25, options.length, 'Options of a list');
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: sized(100, customId, 'a custom id'),
    placeholder: sized(150, placeholder, 'a placeholder'),
    options: options.map((one) =>
      chosen.includes(one.value) ? { ...choice(one), default: true } : choice(one),
    ),
    ...(many ? { min_values: 0, max_values: options.length } : {}),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

/** A row with the list of the server's people to choose one from. Who may be chosen is checked when somebody was. */
export function personPicker({
  customId,
  placeholder,
}: Pick<Picker, 'customId' | 'placeholder'>): APIActionRowComponent<APIUserSelectComponent> {
  const select: APIUserSelectComponent = {
    type: ComponentType.UserSelect,
    custom_id: sized(100, customId, 'a custom id'),
    placeholder: sized(150, placeholder, 'a placeholder'),
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

export function roleMention(role: RoleId): string {
  return `<@&${role}>`;
}

/** A time that each reader sees in their own zone and language: R relative, F/f long, t clock, D day. */
export function timestamp(date: Date, style: 'R' | 'F' | 'f' | 't' | 'D'): string {
  return `<t:${Math.floor(date.getTime() / 1_000)}:${style}>`;
}

/**
 * Signs that nobody sees: they turn the direction of the text around them, make two names look like one, or are a name that
 * looks like none. Those that join letters of some scripts, and emoji, stay.
 */
const unseen =
  /\u034f|\u17b4|\u17b5|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** More than three marks on one letter reach over the lines above and below. */
const piledUp = /(\p{M}{3})\p{M}+/gu;

/** Whether every sign of these words is one that people see, where it stands. */
export const isSeen = (words: string): boolean =>
  words.replaceAll(unseen, '').replaceAll(piledUp, '$1') === words;

/**
 * Somebody's words (a circle's name, a topic) for use inside markdown: shown letter by letter, on one line, with no
 * formatting, link, mention or timestamp. Not for labels and titles, which Discord shows as they are.
 */
export function plain(words: string): string {
  return words
    .replaceAll(unseen, '')
    .replaceAll(piledUp, '$1')
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
