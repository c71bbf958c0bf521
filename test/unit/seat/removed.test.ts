import { describe, expect, test } from 'vitest';
import type { SeatMove } from '../../../src/features/seat/moves.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import { awaitedIn, participants } from '../../../src/features/seat/standing.ts';
import { ana, ben, cleo, dan, hana, joined, lineOf, moving, noon, stateOf } from './seats.ts';

const full = joined(lineOf(), ana, ben, cleo, dan);
const refusalOf = (line: typeof full, kind: SeatMove['kind'], person: typeof ana) => {
  const moved = moveSeat(line, { kind, person }, noon);
  return moved.ok ? undefined : moved.refusal;
};

describe('somebody a circle is closed to', () => {
  const line = moving(full, [['remove', ana]]);

  test('has no seat, no room and no reminders, and the seat is offered to the next in line', () => {
    expect(stateOf(line, ana)).toBe('removed');
    expect(stateOf(line, dan)).toBe('offered');
    expect(participants(hana, line.seats)).not.toContain(ana);
    expect(awaitedIn(line.seats)).not.toContain(ana);
  });

  test('cannot join, leave it behind by leaving, or be invited, until it is opened to them again', () => {
    expect(refusalOf(line, 'join', ana)).toBe('not-open-to-you');
    expect(refusalOf(line, 'leave', ana)).toBe('not-in-circle');
    expect(refusalOf(line, 'invite', ana)).toBe('was-removed');
    expect(refusalOf(line, 'come-back', ana)).toBe('seat-not-resting');
    expect(refusalOf(line, 'remove', ana)).toBe('already-removed');
    const open = moving(line, [['readmit', ana]]);
    expect(stateOf(open, ana)).toBeUndefined();
    expect(stateOf(joined(open, ana), ana)).toBe('waitlisted');
    expect(refusalOf(open, 'readmit', ana)).toBe('not-in-circle');
  });

  test('need not have been in it, may have been offered a seat, and is never its host', () => {
    expect(stateOf(moving(lineOf(), [['remove', ana]]), ana)).toBe('removed');
    expect(refusalOf(lineOf(), 'remove', hana)).toBe('host-stays');
    const offered = moving(full, [['leave', ben]]);
    expect(stateOf(offered, dan)).toBe('offered');
    const closed = moving(offered, [['remove', dan]]);
    expect(closed.seats.find(({ userId }) => userId === dan)).toMatchObject({
      state: 'removed',
      offeredUntil: null,
    });
    expect(refusalOf(full, 'readmit', ana)).toBe('not-removed');
  });
});
