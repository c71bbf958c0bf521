import { phaseOf } from '../../../src/features/session/course.ts';
import { isCallable } from '../../../src/features/session/people.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { begun, type Evening, type Step } from './evening.ts';
import { everybody, liveOf } from './wishes.ts';

type Offer = Readonly<{ person: UserId; again: boolean }>;

/** Who was offered the floor in each round in which everybody is, one list for each round. */
export function offersByRound(steps: readonly Step[], given: Evening): ReadonlyMap<number, readonly Offer[]> {
  const rounds = new Map<number, Offer[]>();
  let last = -1;
  for (const session of [begun(given), ...steps.map(({ after }) => after)]) {
    const live = liveOf(session);
    if (live === undefined) continue;
    const phase = phaseOf(session, live);
    const turn = turnOf(live);
    if (!('who' in phase) || phase.who !== 'everyone-once' || turn === null || live.beat === last) continue;
    last = live.beat;
    const { course } = live;
    const again = course.kind === 'round' && course.deferred.includes(turn.holder);
    rounds.set(live.at, [...(rounds.get(live.at) ?? []), { person: turn.holder, again }]);
  }
  return rounds;
}

/** Those who were here and wanted turns during a whole round, from its beginning. */
export function throughout(steps: readonly Step[], given: Evening, at: number): readonly UserId[] {
  const sessions = [begun(given), ...steps.map(({ after }) => after)];
  const lives = sessions.flatMap((session) => liveOf(session) ?? []).filter((live) => live.at === at);
  return everybody.filter((person) => lives.every((live) => isCallable(live, person)));
}

/** What is left on every clock, in ms. */
export function clocks(state: unknown, now: Date): unknown {
  const live = state as Live;
  const left = (date: Date | null | undefined): number | null =>
    date == null ? null : date.getTime() - now.getTime();
  const turn = turnOf(live);
  return {
    phase: left(live.phaseEndsAt),
    turn: left(turn?.endsAt),
    since: left(turn?.since),
    choice: 'choice' in live.course ? left(live.course.choice?.until) : null,
    step: live.course.kind === 'focus' ? left(live.course.stepEndsAt) : null,
    chair: left(live.chair.lost?.until),
    away: live.people.map(({ away }) => left(away)),
  };
}
