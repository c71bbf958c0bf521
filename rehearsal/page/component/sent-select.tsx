import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import { useMessage } from '../message/message-context.ts';
import { Picker } from '../popup/picker.tsx';
import type { Choice } from '../popup/picking.ts';
import { amountOf } from './choices.ts';

type SentSelectProps = Readonly<{
  select: APISelectMenuComponent;
  choices: readonly Choice[];
  preset: readonly string[];
}>;

/** A menu of a message: what is chosen is sent at once, and stays to be seen until the message changes. */
export function SentSelect({ select, choices, preset }: SentSelectProps) {
  const { waitingFor, select: send } = useMessage();
  const [chosen, setChosen] = useState(preset);
  const came = JSON.stringify(select);
  // When the bot changes the menu, what it has preset holds again.
  useEffect(() => setChosen(preset), [came]);
  const placeholder = select.placeholder ?? 'Make a choice';
  return (
    <Picker
      label={placeholder}
      placeholder={placeholder}
      choices={choices}
      chosen={chosen}
      amount={amountOf(select)}
      counts="together"
      disabled={select.disabled === true}
      busy={waitingFor === select.custom_id}
      onChosen={(values) => {
        setChosen(values);
        send(select.custom_id, values);
      }}
    />
  );
}
