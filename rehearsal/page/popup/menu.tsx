import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { stepped } from './stepped.ts';

export type MenuEntry = Readonly<{
  label: string;
  detail?: string | undefined;
  /** Something else comes in the place of the menu. */
  stays?: boolean;
  act(): void;
}>;

type MenuProps = Readonly<{
  label: string;
  entries: readonly MenuEntry[];
  /** Said above the entries, e.g. why there are not more. */
  note?: string | undefined;
  done(): void;
}>;

/** A menu by the book: arrow keys, Home and End go through it, Enter takes an entry. */
export function Menu({ label, entries, note, done }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const walk = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    const next = stepped(event.key, at, all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <>
      {note === undefined ? null : <p class="menu-note">{note}</p>}
      <div ref={list} role="menu" tabIndex={-1} aria-label={label} class="menu" onKeyDown={walk}>
        {entries.map((entry, place) => (
          <button
            key={`${entry.label} ${entry.detail ?? ''}`}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class="menu-item"
            aria-describedby={entry.detail === undefined ? undefined : `${id}-${place}`}
            onClick={() => {
              if (entry.stays !== true) done();
              entry.act();
            }}
          >
            <span>{entry.label}</span>
            {entry.detail === undefined ? null : (
              <span id={`${id}-${place}`} class="menu-detail" aria-hidden="true">
                {entry.detail}
              </span>
            )}
          </button>
        ))}
      </div>
    </>
  );
}
