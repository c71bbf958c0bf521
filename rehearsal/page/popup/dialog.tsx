import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useDialog } from './use-dialog.ts';

type DialogProps = Readonly<{ title: string; close(): void; children: ComponentChildren }>;

/** A dialog with a title and a way out: the button, Escape, or a press beside it. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useDialog();
  const titleId = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for it is Escape, and the browser reads it
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div class="dialog-inside">
        <div class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="button small" onClick={close}>
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
