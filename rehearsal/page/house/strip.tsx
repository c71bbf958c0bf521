import { useState } from 'preact/hooks';
import type { BehindLine, HouseOrder } from '../../wire/house.ts';
import { BehindLines } from './behind-lines.tsx';
import { useHouse } from './house-context.ts';
import { ThemeChooser } from './theme-chooser.tsx';

const kinds = ['request', 'log', 'fault', 'cast', 'house'] as const;

const troubles: readonly Readonly<{ words: string; wanted: HouseOrder }>[] = [
  { words: 'Discord answers 503 once', wanted: { kind: 'fault', fault: 'refuse' } },
  { words: 'An answer gets lost', wanted: { kind: 'fault', fault: 'lose' } },
  { words: 'Discord is slow', wanted: { kind: 'fault', fault: 'slow' } },
  { words: 'The connection drops', wanted: { kind: 'fault', fault: 'disconnect' } },
  { words: 'Kill the bot', wanted: { kind: 'kill-bot' } },
];

/** For who wants to know what goes on behind the scene, and to make trouble there. */
export function Strip({ lines }: Readonly<{ lines: readonly BehindLine[] }>) {
  const { order } = useHouse();
  const [kind, setKind] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <footer class="strip">
      <details data-testid="strip" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Behind the scene</summary>
        <div class="strip-tools">
          <label>
            Show{' '}
            <select class="input" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
              <option value="">everything</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          {troubles.map(({ words, wanted }) => (
            <button key={words} type="button" class="button small" onClick={() => void order(wanted)}>
              {words}
            </button>
          ))}
        </div>
        {open ? <BehindLines lines={lines.filter((line) => kind === '' || line.kind === kind)} /> : null}
      </details>
      <ThemeChooser />
    </footer>
  );
}
