import type { ClockOnShow } from '../../wire/house.ts';

/** From what the clock showed when it came, it goes on at its speed. Rounded down to whole seconds. */
export function playedNow({ now, speed }: ClockOnShow, cameAt: number, steadyNow: number): number {
  const passed = Math.max(0, steadyNow - cameAt) * speed;
  return Math.floor((now + passed) / 1_000) * 1_000;
}
