import { expect, test } from 'vitest';
import { Rounds } from '../../../bench/faults/rounds.ts';
import type { SessionSeen } from '../../../rehearsal/cast/session-seen.ts';

/** A turn as it is seen in the room. */
const turn = (floor: string, next: readonly string[], title = 'Share round'): SessionSeen => ({
  part: 'turn',
  step: 'speaking',
  notifiedMe: false,
  until: undefined,
  isOver: false,
  isSilent: false,
  wish: undefined,
  answering: [],
  panel: { id: floor, sentAt: new Date(0), buttons: [] },
  question: undefined,
  said: [],
  mine: [],
  panelsOver: 0,
  pauseAsked: false,
  roleOffer: undefined,
  wordForMe: undefined,
  floor,
  next,
  title,
});

function brokenIn(seen: readonly SessionSeen[], before: (rounds: Rounds) => void = () => undefined) {
  const rounds = new Rounds();
  before(rounds);
  for (const one of seen) rounds.sees(one);
  return rounds.broken();
}

test('a round in which everybody had the floor once is as it should be', () => {
  expect(brokenIn([turn('Ana', ['Ben']), turn('Ben', []), turn('Ana', [], 'Closing')])).toEqual([]);
});

test('somebody who has the floor twice in a round is seen, unless they asked for it', () => {
  const twice = [turn('Ana', ['Ben']), turn('Ben', ['Ana']), turn('Ana', [])];
  expect(brokenIn(twice)).toEqual(['somebody had the floor twice in one round']);
  expect(brokenIn(twice, (rounds) => rounds.later('Share round', 'Ana'))).toEqual([]);
});

test('somebody who waits while the circle goes on is seen, unless the host went on', () => {
  const left = [turn('Ana', ['Ben']), turn('Mara', [], 'Check-out')];
  expect(brokenIn(left)).toEqual(['somebody waited in a round and had no turn']);
  expect(brokenIn(left, (rounds) => rounds.skips('Share round'))).toEqual([]);
});

test('somebody who leaves does not wait any more', () => {
  const left = [turn('Ana', ['Ben']), turn('Mara', [], 'Check-out')];
  expect(brokenIn(left, (rounds) => rounds.leaves('Ben'))).toEqual([]);
});

test('nobody waits for somebody who steps out of voice, until they are back', () => {
  const goesOn = (...steps: ((rounds: Rounds) => void)[]) => {
    const rounds = new Rounds();
    rounds.sees(turn('Ana', ['Ben']));
    for (const step of steps) step(rounds);
    return rounds.broken();
  };
  const out = (rounds: Rounds) => rounds.leaves('Ben');
  const back = (rounds: Rounds) => rounds.comesBack('Ben');
  const next = (rounds: Rounds) => rounds.sees(turn('Mara', [], 'Check-out'));
  expect(goesOn(out, next, back)).toEqual([]);
  expect(goesOn(out, back, next)).toEqual(['somebody waited in a round and had no turn']);
});
