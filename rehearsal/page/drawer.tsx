import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type DrawerProps = Readonly<{
  as: 'nav' | 'aside';
  name: string;
  testId: string;
  narrow: boolean;
  isOpen: boolean;
  close(): void;
  children: ComponentChildren;
}>;

/** A column at the side. On a narrow window it lies over the middle, and only while it is open. */
export function Drawer({ as: Tag, name, testId, narrow, isOpen, close, children }: DrawerProps) {
  const first = useRef<HTMLButtonElement>(null);
  const covers = narrow && isOpen;
  // Before the browser notices that the focus is in a part that has just gone to sleep.
  useLayoutEffect(() => {
    if (!covers) return;
    const before = document.activeElement;
    first.current?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
      // The middle wakes up only after this.
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus());
    };
  }, [covers, close]);
  return (
    <>
      {covers ? <div class="drawer-veil" aria-hidden="true" onPointerDown={close} /> : null}
      <Tag
        class={covers ? 'column drawn' : 'column'}
        aria-label={name}
        data-testid={testId}
        hidden={narrow && !isOpen}
      >
        {covers ? (
          <button ref={first} type="button" class="button small drawer-close" onClick={close}>
            Close
          </button>
        ) : null}
        {children}
      </Tag>
    </>
  );
}
