import { useEffect, useRef } from 'preact/hooks';
import type { BehindLine } from '../../wire/house.ts';
import { stageHour } from '../time/dates.ts';

/** The lines, the newest at the end. A failure is said, not only coloured. */
export function BehindLines({ lines }: Readonly<{ lines: readonly BehindLine[] }>) {
  const list = useRef<HTMLOListElement>(null);
  const newest = lines.at(-1)?.id;
  useEffect(() => {
    const { current } = list;
    if (current !== null && newest !== undefined) current.scrollTop = current.scrollHeight;
  }, [newest]);
  if (lines.length === 0) return <p class="quiet">Nothing yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else the keyboard could reach
    <ol ref={list} class="behind" tabIndex={0} aria-label="What went on behind the scene">
      {lines.map(({ id, at, kind, text, failed }) => (
        <li key={id} class={failed ? 'failed-line' : ''}>
          <time dateTime={new Date(at).toISOString()}>{stageHour(at)}</time>
          <span class="behind-kind">{kind}</span>
          <span>
            {failed ? <strong>failed: </strong> : null}
            {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
