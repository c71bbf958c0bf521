import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { OptionOnScreen } from '../../wire/screen.ts';
import { ChoiceList } from '../popup/choice-list.tsx';
import { stepped } from '../popup/stepped.ts';
import { usePopup } from '../popup/use-popup.ts';
import type { OptionDraft } from './option-value.ts';
import { type Asking, useSuggestions } from './use-suggestions.ts';

type SuggestFieldProps = Readonly<{
  id: string;
  option: OptionOnScreen;
  draft: OptionDraft;
  asking: Asking;
  said: Readonly<{ 'aria-describedby': string; 'aria-invalid': boolean }>;
  onChange(draft: OptionDraft): void;
}>;

/** A field in which the application makes suggestions while one writes. */
export function SuggestField({ id, option, draft, asking, said, onChange }: SuggestFieldProps) {
  const listId = useId();
  const [walked, setWalked] = useState<number | undefined>(undefined);
  const { open, show, hide, anchor, box } = usePopup<HTMLInputElement>();
  const { suggestions, note } = useSuggestions({ ...asking, option: option.name, text: draft.text }, open);

  // What was typed means the first suggestion, as in Discord; of an empty field nothing is meant yet.
  const meant = note === undefined && draft.text !== '' ? 0 : -1;
  const active = Math.min(walked ?? meant, suggestions.length - 1);

  const take = (place: number) => {
    const suggestion = suggestions[place];
    if (suggestion === undefined) return;
    onChange({ text: suggestion.name, suggestion: { name: suggestion.name, value: suggestion.value } });
    hide('back');
  };
  const onKey = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const next = stepped(event.key, active, suggestions.length);
    if (next !== undefined && event.key.startsWith('Arrow')) {
      event.preventDefault();
      if (open) setWalked(next);
      else show();
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      take(active);
    }
  };
  return (
    <div class="picker">
      <input
        ref={anchor}
        id={id}
        data-option={option.name}
        class="input"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        value={draft.text}
        onClick={show}
        onFocus={show}
        onInput={(event) => {
          setWalked(undefined);
          show();
          onChange({ text: event.currentTarget.value });
        }}
        onKeyDown={onKey}
        {...said}
      />
      {open ? (
        <div ref={box} popover="manual" class="popup">
          {note === undefined ? null : <p class="menu-note">{note}</p>}
          <ChoiceList
            id={listId}
            label={`Suggestions for ${option.shown}`}
            choices={suggestions.map(({ name }, place) => ({ value: String(place), label: name }))}
            chosen={[]}
            active={active}
            amount={{ most: 1 }}
            onTake={(place) => take(Number(place))}
          />
        </div>
      ) : null}
    </div>
  );
}
