import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog that is open as long as it is drawn. The browser keeps the focus in it, and gives it back afterwards. */
export function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      // An element that is taken out of the page does not give the focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
}
