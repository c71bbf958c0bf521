import { after, hours, minutes } from '../../lib/time.ts';
import type { Times } from '../reminder/plan.ts';

/** When somebody may be reminded again. */
export const snoozeKinds = ['in-an-hour', 'half-hour-before', 'ten-before', 'door'] as const;
export type SnoozeKind = (typeof snoozeKinds)[number];

export function snoozedTo({ at, door }: Times, kind: SnoozeKind, now: Date): Date {
  switch (kind) {
    case 'in-an-hour':
      return after(now, hours(1));
    case 'half-hour-before':
      return after(at, -minutes(30));
    case 'ten-before':
      return after(at, -minutes(10));
    case 'door':
      return door;
  }
}

/** Only what lies ahead of now, and not behind the start. */
export const snoozesFor = (times: Times, now: Date): readonly SnoozeKind[] =>
  snoozeKinds.filter((kind) => {
    const to = snoozedTo(times, kind, now);
    return to > now && to < times.at;
  });
