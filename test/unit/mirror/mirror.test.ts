import { expect, test } from 'vitest';
import { meetingShown } from '../../../src/features/mirror/mirror.ts';
import type { Change } from '../../../src/features/schedule/schema.ts';
import { at, circleOf } from '../../support/make.ts';

const voice = { roomKind: 'voice', mirrored: true } as const;
/** Maple meets on Tuesdays at 19:00 in Berlin, which is 18:00 UTC in winter, for an hour and a quarter. */
const [first, second] = [at('18:00'), at('18:00', '2026-12-01')];
const shownAt = (now: Date, shown?: Date, given: Parameters<typeof circleOf>[0] = {}) =>
  meetingShown(circleOf({ ...voice, ...given }), { shown, length: 75 }, now);
const withChange = (change: Change) => ({ schedule: { ...circleOf().schedule, changes: [change] } });

test('the event of a circle is the one of its next meeting', () => {
  expect(shownAt(at('17:59'))).toEqual(first);
  expect(shownAt(at('17:59'), first)).toEqual(first);
});

test('a meeting that goes on keeps its event until it is over; one that was not shown gets none', () => {
  expect(shownAt(at('18:00'), first)).toEqual(first);
  expect(shownAt(at('19:14:59'), first)).toEqual(first);
  expect(shownAt(at('19:15'), first)).toEqual(second);
  expect(shownAt(at('18:30'))).toEqual(second);
});

test('the event follows a meeting that is moved, and passes over one that is cancelled', () => {
  const to = at('17:00', '2026-11-26');
  expect(shownAt(at('12:00'), first, withChange({ date: '2026-11-24', kind: 'moved', to }))).toEqual(to);
  expect(shownAt(at('12:00'), first, withChange({ date: '2026-11-24', kind: 'cancelled' }))).toEqual(second);
  expect(shownAt(at('18:30'), first, withChange({ date: '2026-11-24', kind: 'cancelled' }))).toEqual(second);
  expect(
    shownAt(at('17:30', '2026-11-26'), to, withChange({ date: '2026-11-24', kind: 'moved', to })),
  ).toEqual(to);
});

test('there is none in writing, none for a circle that does not want one, and none for one that does not meet', () => {
  for (const given of [
    { roomKind: 'text' },
    { roomKind: 'thread' },
    { mirrored: false },
    { state: 'paused' },
    { state: 'ended' },
    { state: 'archived' },
  ] as const)
    expect(shownAt(at('12:00'), first, given)).toBeUndefined();
  expect(shownAt(at('12:00'), undefined, { roomKind: 'stage' })).toEqual(first);
});
