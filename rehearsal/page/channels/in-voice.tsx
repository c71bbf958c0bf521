import { useOnScreen } from '../place/on-screen.ts';
import { channelsOf } from '../place/where.ts';

/** Where one is connected just now, wherever one reads meanwhile. */
export function InVoice() {
  const { screen, act, open } = useOnScreen();
  const connected = channelsOf(screen).find(({ voices }) =>
    voices.some(({ userId }) => userId === screen.me.id),
  );
  if (connected === undefined) return null;
  return (
    <p class="in-voice">
      <span>
        In voice:{' '}
        <button type="button" class="as-link" onClick={() => open(connected.id)}>
          {connected.name}
        </button>
      </span>
      <button
        type="button"
        class="button small"
        aria-label="Leave voice"
        onClick={() => void act({ kind: 'leave-voice' })}
      >
        Leave
      </button>
    </p>
  );
}
