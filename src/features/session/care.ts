import type { UserId } from '../../lib/ids.ts';
import { loseChair } from './chair.ts';
import { afterTurn } from './course.ts';
import { goAway } from './events.ts';
import { pauseNow, resumeNow } from './pause.ts';
import { attendeeIn } from './people.ts';
import type { Live } from './schema.ts';
import { turnOf } from './turn.ts';
import { type At, goesOn, type Went } from './went.ts';

type Aside = Readonly<{ person: UserId; along: UserId }>;

/**
 * Two people go aside, and the circle takes a breath. Both keep their places; whoever had the floor keeps it for as long as
 * the breath lasts. Where the one who holds the circle goes along, the others are asked when it goes on.
 */
export function goAside(live: Live, { person, along }: Aside, now: Date): Live {
  const gone = [person, along].reduce(
    (one, who) => goAway(one, who, now),
    pauseNow(live, 'care', false, now),
  );
  const { by } = live.chair;
  return by === person || by === along ? loseChair(gone, now) : gone;
}

/** After a breath everything goes on. Nobody is kept waiting for whoever is still aside: their turn comes when they do. */
export function goOn(at: At): Went {
  const { live: before, now } = at;
  const live = resumeNow(before, now);
  const turn = turnOf(live);
  const away = turn === null ? null : (attendeeIn(before, turn.holder)?.away ?? null);
  // Whoever lost their connection before is waited for, as after any pause.
  const aside = before.pause?.by === 'care' && away !== null && away >= before.pause.since;
  return aside && turn !== null && turn.step !== 'answers'
    ? afterTurn({ ...at, live }, 'absent')
    : goesOn(live);
}
