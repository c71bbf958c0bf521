import { useEffect, useRef } from 'preact/hooks';
import type { Amount, Choice } from './picking.ts';

type ChoiceListProps = Readonly<{
  id: string;
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** The place of the one the arrow keys are at. */
  active: number;
  amount: Pick<Amount, 'most'>;
  onTake(value: string): void;
}>;

/** The list of a field to choose from. The field keeps the focus and says which one is active. */
export function ChoiceList({ id, label, choices, chosen, active, amount, onTake }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable={amount.most > 1}
      class="choices"
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the field, which keeps the focus
        <div
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={chosen.includes(choice.value)}
          aria-describedby={choice.description === undefined ? undefined : `${id}-${index}-more`}
          class={index === active ? 'choice active' : 'choice'}
          // Else the press would take the focus from the field, and the list would close.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(choice.value)}
        >
          <span class="choice-mark" aria-hidden="true">
            {chosen.includes(choice.value) ? '✓' : ''}
          </span>
          <span class="choice-words">
            <span>
              {choice.emoji === undefined ? null : `${choice.emoji} `}
              {choice.label}
            </span>
            {choice.description === undefined ? null : (
              <span id={`${id}-${index}-more`} class="choice-more" aria-hidden="true">
                {choice.description}
              </span>
            )}
          </span>
        </div>
      ))}
      {choices.length === 0 ? <p class="menu-note">Nothing to choose from.</p> : null}
    </div>
  );
}
