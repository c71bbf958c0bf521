import {
  type APIAutoPopulatedSelectMenuComponent,
  type APISelectMenuComponent,
  type APISelectMenuOption,
  type ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import type { Names, Screen } from '../../wire/screen.ts';
import { channelsOf } from '../place/where.ts';
import type { Amount, Choice } from '../popup/picking.ts';
import { emojiWords } from './emoji.ts';

export function optionChoices(options: readonly APISelectMenuOption[]): readonly Choice[] {
  return options.map(({ value, label, description, emoji }) => ({
    value,
    label,
    description,
    emoji: emojiWords(emoji),
  }));
}

/** The people, roles or channels a menu offers, as far as the person knows them. */
export function entityChoices(
  select: APIAutoPopulatedSelectMenuComponent,
  screen: Screen,
): readonly Choice[] {
  switch (select.type) {
    case ComponentType.UserSelect:
      return peopleChoices(screen.names);
    case ComponentType.RoleSelect:
      return roleChoices(screen.names);
    case ComponentType.MentionableSelect:
      return [...peopleChoices(screen.names), ...roleChoices(screen.names)];
    case ComponentType.ChannelSelect:
      return channelChoices(screen, select.channel_types ?? []);
  }
}

export function peopleChoices({ people }: Names): readonly Choice[] {
  return byName(people, '');
}

export function roleChoices({ roles }: Names): readonly Choice[] {
  return byName(roles, '@');
}

/** The channels of servers, all or those of some types. */
export function channelChoices(screen: Screen, types: readonly ChannelType[]): readonly Choice[] {
  return channelsOf(screen)
    .filter(({ guildId, type }) => guildId !== undefined && (types.length === 0 || types.includes(type)))
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
}

function byName(names: Readonly<Record<string, string>>, before: string): readonly Choice[] {
  return Object.entries(names)
    .map(([value, name]) => ({ value, label: `${before}${name}` }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** Discord asks for one where a menu does not say how many. */
export function amountOf({ min_values = 1, max_values = 1 }: APISelectMenuComponent): Amount {
  return { least: min_values, most: max_values };
}
