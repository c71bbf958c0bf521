import { type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import type { Screen } from '../../wire/screen.ts';
import { entityChoices, optionChoices } from '../component/choices.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { Picker } from '../popup/picker.tsx';
import type { Choice } from '../popup/picking.ts';
import type { AboutField } from './about-field.ts';
import { amountIn } from './answers.ts';

type ChoiceFieldProps = Readonly<{
  about: AboutField;
  field: APISelectMenuComponent;
  chosen: readonly string[];
  give(given: string[]): void;
}>;

/** A list to choose from: of a form's own options, or of people, roles and channels. */
export function ChoiceField({ about, field, chosen, give }: ChoiceFieldProps) {
  const { screen } = useOnScreen();
  return (
    <Picker
      id={about.ids.field}
      name={field.custom_id}
      label={about.label}
      placeholder={field.placeholder ?? 'Make a choice'}
      choices={choicesOf(field, screen)}
      chosen={chosen}
      amount={amountIn(field)}
      counts="each"
      invalid={about.invalid}
      describedBy={`${about.ids.more} ${about.ids.problem}`}
      onChosen={(values) => give([...values])}
    />
  );
}

function choicesOf(field: APISelectMenuComponent, screen: Screen): readonly Choice[] {
  return field.type === ComponentType.StringSelect
    ? optionChoices(field.options)
    : entityChoices(field, screen);
}
