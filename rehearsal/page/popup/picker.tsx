import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ChoiceList } from './choice-list.tsx';
import {
  type Amount,
  amountProblem,
  beginningWith,
  type Choice,
  labelsOf,
  pressed,
  sameChoices,
} from './picking.ts';
import { stepped } from './stepped.ts';
import { usePopup } from './use-popup.ts';

export type PickerProps = Readonly<{
  id?: string;
  /** By which others find the field. */
  name?: string;
  /** How the field is called for who cannot see what stands around it. */
  label: string;
  placeholder: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  amount: Amount;
  /** `each`: every choice counts at once. `together`: several count when the list closes. */
  counts: 'each' | 'together';
  disabled?: boolean;
  busy?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  onChosen(values: readonly string[]): void;
}>;

/** A field to choose from a list: by the book a combobox without a text of its own. The focus stays on it. */
export function Picker(props: PickerProps) {
  const { label, placeholder, choices, chosen, amount, counts, disabled = false, busy = false } = props;
  const listId = useId();
  const [active, setActive] = useState(0);
  const [draft, setDraft] = useState(chosen);
  const together = counts === 'together' && amount.most > 1;
  const current = together ? draft : chosen;
  const commit = () => {
    if (together && !sameChoices(draft, chosen) && amountProblem(draft.length, amount) === undefined) {
      props.onChosen(draft);
    }
  };
  const { open, show, hide, anchor, box } = usePopup<HTMLButtonElement>(commit);

  const begin = () => {
    if (disabled || busy) return;
    setDraft(chosen);
    setActive(
      Math.max(
        0,
        choices.findIndex(({ value }) => chosen.includes(value)),
      ),
    );
    show();
  };
  const take = (value: string) => {
    const next = pressed(current, value, amount);
    if (next === undefined) return;
    if (together) setDraft(next);
    else if (amount.most > 1) props.onChosen(next);
    else {
      hide('back');
      // With one to choose, pressing it again takes it back only where none is enough.
      props.onChosen(next.length < amount.least ? [value] : next);
    }
  };
  const finish = () => {
    commit();
    hide('back');
  };
  const onKey = (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    if (!open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      return begin();
    }
    const next =
      stepped(event.key, active, choices.length) ??
      (/^[\p{L}\p{N}]$/u.test(event.key) ? beginningWith(choices, event.key, active) : undefined);
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const at = choices[active];
      if (at !== undefined) take(at.value);
    }
  };

  const shown = labelsOf(choices, current);
  return (
    <div class="picker">
      <button
        ref={anchor}
        id={props.id}
        data-option={props.name}
        type="button"
        role="combobox"
        class={busy ? 'picker-field waiting' : 'picker-field'}
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        aria-busy={busy}
        disabled={disabled}
        onClick={() => (open ? finish() : begin())}
        onKeyDown={onKey}
      >
        <span class={shown === '' ? 'picker-placeholder' : ''}>{shown === '' ? placeholder : shown}</span>
        <span aria-hidden="true">▾</span>
      </button>
      {open ? (
        <div ref={box} popover="manual" class="popup">
          <ChoiceList id={listId} {...{ label, choices, active, amount }} chosen={current} onTake={take} />
          {together ? (
            <MoreThanOne problem={amountProblem(draft.length, amount)} count={draft.length} done={finish} />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

type MoreThanOneProps = Readonly<{ problem: string | undefined; count: number; done(): void }>;

function MoreThanOne({ problem, count, done }: MoreThanOneProps) {
  return (
    <div class="picker-foot">
      <output>{problem ?? `${count} chosen`}</output>
      <button type="button" class="button small" disabled={problem !== undefined} onClick={done}>
        Done
      </button>
    </div>
  );
}
