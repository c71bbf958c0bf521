import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Parts of a message that show only when the reader wants to see them. */
export function SpoilerBox({ children }: Readonly<{ children: ComponentChildren }>) {
  const [shown, setShown] = useState(false);
  if (shown) return <>{children}</>;
  return (
    <button type="button" class="spoiler-box" onClick={() => setShown(true)}>
      Spoiler: show it
    </button>
  );
}
