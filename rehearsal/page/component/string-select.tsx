import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { useMemo } from 'preact/hooks';
import { optionChoices } from './choices.ts';
import { SentSelect } from './sent-select.tsx';

export function StringSelect({ select }: Readonly<{ select: APIStringSelectComponent }>) {
  const choices = useMemo(() => optionChoices(select.options), [select]);
  const preset = select.options.filter((option) => option.default === true).map(({ value }) => value);
  return <SentSelect select={select} choices={choices} preset={preset} />;
}
