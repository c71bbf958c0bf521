import { useEffect, useRef } from 'preact/hooks';
import type { CommandOnScreen } from '../../wire/screen.ts';

type CommandListProps = Readonly<{
  id: string;
  commands: readonly CommandOnScreen[];
  active: number;
  take(command: CommandOnScreen): void;
}>;

/** The commands that fit what is written; the field below keeps the focus. */
export function CommandList({ id, commands, active, take }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" tabIndex={-1} aria-label="Commands" class="command-list">
      {commands.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the field, which keeps the focus
        <div
          key={`${command.application} ${command.line}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          aria-describedby={`${id}-${index}-more`}
          class={index === active ? 'choice active' : 'choice'}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(command)}
        >
          <span class="choice-words">
            <strong>{command.shown}</strong>
            <span id={`${id}-${index}-more`} class="choice-more" aria-hidden="true">
              {command.description}
            </span>
          </span>
          <span class="quiet" aria-hidden="true">
            {command.application}
          </span>
        </div>
      ))}
    </div>
  );
}
