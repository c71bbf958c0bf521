import type { VoiceOnScreen } from '../../wire/screen.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { Mark } from './mark.tsx';

/** Who is connected to a voice channel or a stage, and how. */
export function Voices({ voices }: Readonly<{ voices: readonly VoiceOnScreen[] }>) {
  const { names } = useOnScreen().screen;
  if (voices.length === 0) return null;
  return (
    <ul class="voices" aria-label="Connected">
      {voices.map((voice) => (
        <li key={voice.userId}>
          <span>{names.people[voice.userId] ?? 'somebody'}</span>
          {voice.selfMuted ? <Mark sign="🔇" word="muted" /> : null}
          {voice.serverMuted ? <Mark sign="🚫" word="muted by the server" /> : null}
          {voice.suppressed ? <Mark sign="👂" word="listening in the audience" /> : null}
          {voice.handUp ? <Mark sign="✋" word="hand up" /> : null}
        </li>
      ))}
    </ul>
  );
}
