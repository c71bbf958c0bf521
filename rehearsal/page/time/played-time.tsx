import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ClockOnShow } from '../../wire/house.ts';
import { playedNow } from './played-now.ts';

const PlayedTimeContext = createContext<number>(0);

type PlayedTimeProps = Readonly<{ clock: ClockOnShow; cameAt: number; children: ComponentChildren }>;

/** Tells everything inside what time it is in the played Discord, once a second. */
export function PlayedTime({ clock, cameAt, children }: PlayedTimeProps) {
  const [steady, setSteady] = useState(() => performance.now());
  useEffect(() => {
    setSteady(performance.now());
    if (clock.speed === 0) return;
    const tick = setInterval(() => setSteady(performance.now()), 1_000);
    return () => clearInterval(tick);
  }, [clock]);
  const now = playedNow(clock, cameAt, steady);
  return <PlayedTimeContext.Provider value={now}>{children}</PlayedTimeContext.Provider>;
}

/** The played time in ms since 1970. Whoever asks is drawn anew every second. */
export function usePlayedTime(): number {
  return useContext(PlayedTimeContext);
}
