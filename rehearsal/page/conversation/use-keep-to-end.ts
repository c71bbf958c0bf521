import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Nearer than this to the end (in px) counts as being there. */
const near = 48;

/**
 * Keeps a list at its end while the reader is there, whatever grows in it; says `away` when something new came in
 * while the reader was further up. Who writes herself wants to see it.
 */
export function useKeepToEnd(
  list: RefObject<HTMLElement | null>,
  newest: string | undefined,
  isOwn: boolean,
) {
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const toEnd = () => {
    const { current } = list;
    if (current === null) return;
    current.scrollTop = current.scrollHeight;
    atEnd.current = true;
    setAway(false);
  };

  useEffect(() => {
    const { current } = list;
    const inside = current?.firstElementChild;
    if (current === null || inside === null || inside === undefined) return;
    const heights = () => `${current.scrollHeight} in ${current.clientHeight}`;
    let followed = heights();
    const watch = () => {
      // What has grown or shrunk in this very moment, the list or its window, is followed below: nobody has moved.
      if (heights() !== followed) return;
      atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < near;
      if (atEnd.current) setAway(false);
    };
    const follow = () => {
      followed = heights();
      if (atEnd.current) current.scrollTop = current.scrollHeight;
    };
    const grown = new ResizeObserver(follow);
    grown.observe(inside);
    grown.observe(current);
    current.addEventListener('scroll', watch, { passive: true });
    return () => {
      grown.disconnect();
      current.removeEventListener('scroll', watch);
    };
  }, [list]);

  useLayoutEffect(() => {
    const { current } = list;
    if (current === null || newest === undefined) return;
    if (isOwn) atEnd.current = true;
    if (atEnd.current) current.scrollTop = current.scrollHeight;
    else setAway(true);
  }, [list, newest, isOwn]);

  return { away, toEnd };
}
