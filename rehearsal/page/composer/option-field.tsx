import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { useId } from 'preact/hooks';
import type { OptionOnScreen } from '../../wire/screen.ts';
import { NotDrawn } from '../component/not-drawn.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { Picker } from '../popup/picker.tsx';
import { optionChoices } from './option-choices.ts';
import type { OptionDraft } from './option-value.ts';
import { SuggestField } from './suggest-field.tsx';
import type { Asking } from './use-suggestions.ts';

type OptionFieldProps = Readonly<{
  option: OptionOnScreen;
  draft: OptionDraft;
  problem: string | undefined;
  asking: Asking;
  onChange(draft: OptionDraft): void;
}>;

/** The field of an option of a command, with its name, what it is for, and what is wrong with it. */
export function OptionField(props: OptionFieldProps) {
  const { option, problem } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        {option.shown}
        {option.required ? '' : <span class="quiet"> (if you like)</span>}
      </label>
      <Control {...props} id={id} />
      <p id={`${id}-more`} class="field-more">
        {problem === undefined ? null : <strong class="field-problem">{problem} </strong>}
        {option.description}
      </p>
    </div>
  );
}

function Control({
  id,
  option,
  draft,
  problem,
  asking,
  onChange,
}: OptionFieldProps & Readonly<{ id: string }>) {
  const { screen } = useOnScreen();
  const choices = optionChoices(option, screen);
  const said = { 'aria-describedby': `${id}-more`, 'aria-invalid': problem !== undefined };
  if (choices !== undefined) {
    return (
      <Picker
        id={id}
        name={option.name}
        label={option.shown}
        placeholder="Choose"
        choices={choices}
        chosen={draft.text === '' ? [] : [draft.text]}
        amount={{ least: option.required ? 1 : 0, most: 1 }}
        counts="each"
        invalid={problem !== undefined}
        describedBy={`${id}-more`}
        onChosen={([text = '']) => onChange({ text })}
      />
    );
  }
  if (option.suggests) return <SuggestField {...{ id, option, draft, asking, onChange, said }} />;
  switch (option.type) {
    case ApplicationCommandOptionType.String:
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return (
        <input
          id={id}
          data-option={option.name}
          class="input"
          autocomplete="off"
          inputMode={option.type === ApplicationCommandOptionType.String ? 'text' : 'decimal'}
          required={option.required}
          value={draft.text}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
          {...said}
        />
      );
    default:
      return <NotDrawn what={`option type ${option.type}`} />;
  }
}
