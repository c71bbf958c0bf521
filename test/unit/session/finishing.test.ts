import { expect, test } from 'vitest';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import {
  afterMove,
  ana,
  atIn,
  ben,
  focusOf,
  handsOf,
  liveOf,
  may,
  outcome,
  refused,
  relayOf,
} from './held.ts';

const done = { kind: 'done', by: may.hold(liveOf()) } as const;

test('in a relay whoever listened speaks next', () => {
  const relay = liveOf({ at: 2, phase: 'relay', course: relayOf() });
  const next = afterMove(atIn(relay, '19:04', 'empathy-relay'), done);
  expect(next.course).toMatchObject({ spoke: [ana], listened: [ben], speaker: ben, choice: { by: ben } });
});

test('around one person the next step follows, or somebody else may have the time', () => {
  const focus = atIn(liveOf({ at: 4, phase: 'focus', course: focusOf() }), '19:04', 'focus-person');
  expect(afterMove(focus, done).course).toMatchObject({ person: ana, step: 1, stepEndsAt: at('19:17') });
  expect(afterMove(focus, { kind: 'pass', by: done.by }).course).toMatchObject({ person: null, step: 0 });
});

test('in a conversation the next hand is called on; with none up the floor is free, on a new panel', () => {
  const talk = (raised: readonly (typeof ana)[]) =>
    atIn(
      liveOf({ at: 6, phase: 'open', course: handsOf({ turn: turnFor({ holder: ana }), raised }) }),
      '19:04',
      'grief-circle',
    );
  expect(turnOf(afterMove(talk([ben]), done))?.holder).toBe(ben);
  expect(afterMove(talk([]), done)).toMatchObject({ beat: 11, course: { turn: null } });
});

test('a session whose format has no such part is a mistake of ours', () => {
  expect(() => outcome(atIn(liveOf({ at: 99 })), { kind: 'tick' })).toThrow(
    'a phase that its format does not have',
  );
  const plain = atIn(liveOf({ course: { kind: 'plain' } }));
  expect(outcome(plain, done)).toEqual(refused('turn-over'));
});
