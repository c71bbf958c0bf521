import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { OptionOnScreen, Screen } from '../../wire/screen.ts';
import { channelChoices, peopleChoices, roleChoices } from '../component/choices.ts';
import type { Choice } from '../popup/picking.ts';

/** What an option is picked from, or undefined when one writes into it. */
export function optionChoices(option: OptionOnScreen, screen: Screen): readonly Choice[] | undefined {
  if (option.choices.length > 0) return option.choices.map((name) => ({ value: name, label: name }));
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return [
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ];
    case ApplicationCommandOptionType.User:
      return peopleChoices(screen.names);
    case ApplicationCommandOptionType.Role:
      return roleChoices(screen.names);
    case ApplicationCommandOptionType.Mentionable:
      return [...peopleChoices(screen.names), ...roleChoices(screen.names)];
    case ApplicationCommandOptionType.Channel:
      return channelChoices(screen, option.channelTypes);
    default:
      return undefined;
  }
}
