import { after, minutes, seconds } from '../../lib/time.ts';
import type { Live, Turn } from './schema.ts';

/** Somebody asked for a pause: when neither guardian nor host has answered by then, it is a pause all the same. */
export const pauseAnswered = seconds(15);
/** A pause that nobody ends closes the session gently. */
export const longestPause = minutes(60);

type By = NonNullable<Live['pause']>['by'];

/** Every clock of the session stops. In a pause they stand already, since it began. */
export const pauseNow = (live: Live, by: By, stop: boolean, now: Date): Live => ({
  ...live,
  pauseAsked: null,
  pause: { by, stop, since: live.pause?.since ?? now },
});

/** Everything goes on where it was, with the same time left: what was to come is moved by how long the pause was. */
export function resumeNow(live: Live, now: Date): Live {
  if (live.pause === null) return live;
  const by = now.getTime() - live.pause.since.getTime();
  const moved = (date: Date): Date => after(date, by);
  const movedOr = (date: Date | null): Date | null => (date === null ? null : moved(date));
  const turn = (one: Turn | null): Turn | null =>
    one === null ? null : { ...one, since: moved(one.since), endsAt: movedOr(one.endsAt) };
  // Whoever went away during the pause is waited for from now on.
  const { since } = live.pause;
  const awayFor = (date: Date | null): Date | null => (date !== null && date > since ? now : movedOr(date));
  const { course, chair } = live;
  return {
    ...live,
    pause: null,
    phaseEndsAt: movedOr(live.phaseEndsAt),
    people: live.people.map((one) => ({ ...one, away: awayFor(one.away) })),
    chair:
      chair.lost === null ? chair : { ...chair, lost: { ...chair.lost, until: moved(chair.lost.until) } },
    course: {
      ...course,
      ...('turn' in course ? { turn: turn(course.turn) } : {}),
      ...('choice' in course && course.choice !== null
        ? { choice: { ...course.choice, until: moved(course.choice.until) } }
        : {}),
      ...(course.kind === 'focus' ? { stepEndsAt: movedOr(course.stepEndsAt) } : {}),
    },
  };
}
