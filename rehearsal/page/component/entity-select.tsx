import type { APIAutoPopulatedSelectMenuComponent } from 'discord-api-types/v10';
import { useOnScreen } from '../place/on-screen.ts';
import { entityChoices } from './choices.ts';
import { SentSelect } from './sent-select.tsx';

/** A menu of people, roles or channels: what it offers is what the person knows of. */
export function EntitySelect({ select }: Readonly<{ select: APIAutoPopulatedSelectMenuComponent }>) {
  const { screen } = useOnScreen();
  const preset = (select.default_values ?? []).map(({ id }) => id);
  return <SentSelect select={select} choices={entityChoices(select, screen)} preset={preset} />;
}
