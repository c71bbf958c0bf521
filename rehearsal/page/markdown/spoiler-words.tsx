import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Words behind a veil, shown when pressed. While it is drawn, they are not in the page at all for screen readers. */
export function SpoilerWords({ children }: Readonly<{ children: ComponentChildren }>) {
  const [shown, setShown] = useState(false);
  if (shown) return <span class="spoiler-shown">{children}</span>;
  return (
    <button type="button" class="spoiler-veil" aria-label="Spoiler: show it" onClick={() => setShown(true)}>
      <span aria-hidden="true" class="spoiler-hidden">
        {children}
      </span>
    </button>
  );
}
