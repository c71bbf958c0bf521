import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placed } from './placed.ts';

/**
 * A popup beside the element that opened it. It lies in the browser's top layer, so that no scrolling box cuts it off,
 * and it closes by Escape, by a press elsewhere, and when the focus leaves.
 */
export function usePopup<Anchor extends HTMLElement>(left?: () => void) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<Anchor>(null);
  const box = useRef<HTMLDivElement>(null);
  const whenLeft = useRef(left);
  whenLeft.current = left;

  const hide = useCallback((focus: 'back' | 'stays') => {
    setOpen(false);
    if (focus === 'back') anchor.current?.focus();
  }, []);

  useLayoutEffect(() => {
    const by = anchor.current;
    const popup = box.current;
    if (!open || by === null || popup === null) return;
    popup.showPopover();
    // A menu takes the focus; a list of choices leaves it where it is.
    const menu = popup.querySelector<HTMLElement>('[role=menu]');
    (menu?.querySelector<HTMLElement>('[role=menuitem]') ?? menu)?.focus({ preventScroll: true });
    const settle = () => settleBeside(by, popup);
    settle();
    const inside = (target: EventTarget | null) =>
      target instanceof Node && (by.contains(target) || popup.contains(target));
    const elsewhere = ({ target }: Event) => {
      if (inside(target)) return;
      whenLeft.current?.();
      setOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Else a dialog around the popup would close as well.
      event.preventDefault();
      event.stopPropagation();
      hide('back');
    };
    const sized = new ResizeObserver(settle);
    sized.observe(popup);
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('pointerdown', elsewhere, { signal, capture: true });
    document.addEventListener('focusin', elsewhere, { signal });
    document.addEventListener('keydown', closeOnEscape, { signal, capture: true });
    document.addEventListener('scroll', settle, { signal, capture: true, passive: true });
    globalThis.addEventListener('resize', settle, { signal });
    return () => {
      listening.abort();
      sized.disconnect();
    };
  }, [open, hide]);

  return { open, show: useCallback(() => setOpen(true), []), hide, anchor, box };
}

function settleBeside(by: HTMLElement, popup: HTMLElement): void {
  popup.style.maxHeight = '';
  const view = { width: document.documentElement.clientWidth, height: globalThis.innerHeight };
  const size = { width: popup.offsetWidth, height: popup.scrollHeight + 2 };
  const { left, top, height } = placed(by.getBoundingClientRect(), size, view);
  popup.style.left = `${left}px`;
  popup.style.top = `${top}px`;
  popup.style.maxHeight = `${height}px`;
}
