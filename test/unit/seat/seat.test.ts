import { describe, expect, test } from 'vitest';
import { nextChange, settled } from '../../../src/features/seat/line.ts';
import type { SeatMove } from '../../../src/features/seat/moves.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import { seatOf } from '../../../src/features/seat/standing.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { hours, minutes, after as plus } from '../../../src/lib/time.ts';
import { accepted } from '../../support/make.ts';
import {
  ana,
  apart,
  ben,
  cleo,
  dan,
  eve,
  hana,
  joined,
  lineOf,
  meeting,
  moving,
  noon,
  stateOf,
  statesIn,
} from './seats.ts';

const full = joined(lineOf(), ana, ben, cleo);
const refusalOf = (line: typeof full, kind: SeatMove['kind'], person: UserId, now = noon) => {
  const moved = moveSeat(line, { kind, person }, now);
  return moved.ok ? undefined : moved.refusal;
};

describe('somebody who joins', () => {
  test('visits while there is a seat, and waits when there is none', () => {
    expect(statesIn(joined(full, dan))).toEqual(['visitor', 'visitor', 'visitor', 'waitlisted']);
  });

  test('is a member at once where nobody has to try it out', () => {
    expect(statesIn(joined(lineOf({ trialVisits: 0 }), ana))).toEqual(['active']);
  });

  test('waits while the circle takes nobody in, though seats are free', () => {
    expect(statesIn(joined(lineOf({ takesPeople: false }), ana))).toEqual(['waitlisted']);
  });

  test('comes in where the circle takes nobody in but its host has asked them', () => {
    const closed = lineOf({ takesPeople: false });
    const asked = moving(closed, [
      ['invite', ana],
      ['join', ana],
    ]);
    expect(statesIn(asked)).toEqual(['visitor']);
    expect(refusalOf(asked, 'invite', ana)).toBe('already-seated');
  });

  test('comes in when asked by the host though others wait for the circle to open', () => {
    const waits = joined(lineOf({ takesPeople: false }), ana);
    const asked = moving(waits, [
      ['invite', ben],
      ['join', ben],
    ]);
    expect([stateOf(asked, ana), stateOf(asked, ben)]).toEqual(['waitlisted', 'visitor']);
  });

  test('never passes those by who wait: the free seat is offered to the first of them', () => {
    const left = moving(joined(full, dan), [['leave', ana]]);
    expect(stateOf(left, dan)).toBe('offered');
    expect(stateOf(joined(left, eve), eve)).toBe('waitlisted');
  });

  test.for([
    ['has a seat', ana, 'already-seated'],
    ['waits', dan, 'already-waiting'],
  ] as const)('twice is told that they %s', ([, person, refusal]) => {
    expect(refusalOf(joined(full, dan), 'join', person)).toBe(refusal);
  });
});

describe('a seat that has become free', () => {
  const offered = moving(joined(full, dan, eve), [['leave', ben]]);

  test('is offered to the first in line, until an hour that depends on how near the meeting is', () => {
    expect(seatOf(offered.seats, dan)).toMatchObject({
      state: 'offered',
      offeredUntil: plus(noon, hours(12)),
    });
    expect(stateOf(offered, eve)).toBe('waitlisted');
  });

  test('is theirs when they take it, as a visit', () => {
    expect(stateOf(moving(offered, [['take', dan]]), dan)).toBe('visitor');
  });

  test('is offered to the next when they decline; their own place is kept', () => {
    const declined = moving(offered, [['decline', dan]]);
    expect([stateOf(declined, dan), stateOf(declined, eve)]).toEqual(['expired', 'offered']);
  });

  test('is offered to the next when nobody answers in time', () => {
    const later = plus(noon, hours(12));
    expect(nextChange(offered, noon)).toEqual(later);
    const next = settled(offered, later);
    expect([stateOf(next, dan), stateOf(next, eve)]).toEqual(['expired', 'offered']);
    expect(refusalOf(offered, 'take', dan, later)).toBe('offer-over');
  });

  test('stays free when the only one in line does not want it now, and is offered when they say so', () => {
    const alone = moving(joined(full, dan), [
      ['leave', ben],
      ['decline', dan],
    ]);
    expect(nextChange(alone, noon)).toBeUndefined();
    const again = moving(alone, [['wait-again', dan]]);
    expect(stateOf(again, dan)).toBe('offered');
    expect(stateOf(joined(alone, eve), eve)).toBe('visitor');
  });

  test('comes back to those first who came first, when they wait again', () => {
    const both = moving(offered, [
      ['decline', dan],
      ['decline', eve],
      ['wait-again', eve],
      ['decline', eve],
    ]);
    const again = moving(both, [['wait-again', dan]]);
    expect([stateOf(again, dan), stateOf(again, eve)]).toEqual(['offered', 'expired']);
  });

  test('is not offered in the ten minutes before a meeting, and is when it has begun', () => {
    const near = plus(meeting, -minutes(10));
    const left = accepted(moveSeat(joined(full, dan), { kind: 'leave', person: ana }, near));
    expect(stateOf(left, dan)).toBe('waitlisted');
    expect(nextChange(left, near)).toEqual(meeting);
    const weekLater = { ...left, meeting: plus(meeting, hours(24 * 7)) };
    expect(stateOf(settled(weekLater, meeting), dan)).toBe('offered');
  });

  test('is never offered twice: not by the host while it is offered to somebody', () => {
    expect(refusalOf(offered, 'offer', eve)).toBe('no-seat-free');
    const declined = moving(offered, [
      ['decline', dan],
      ['decline', eve],
    ]);
    expect(stateOf(moving(declined, [['offer', eve]]), eve)).toBe('offered');
  });

  test('goes to everybody who is first, when several are free', () => {
    expect(
      statesIn(
        moving(joined(full, dan, eve), [
          ['leave', ana],
          ['leave', ben],
        ]),
      ),
    ).toEqual(['visitor', 'offered', 'offered']);
  });
});

describe('a seat that rests', () => {
  const resting = moving(joined(full, dan), [['pause', ana]]);

  test('is kept: nobody else gets it', () => {
    expect([stateOf(resting, ana), stateOf(resting, dan)]).toEqual(['paused', 'waitlisted']);
  });

  test('is taken up again where it was left: as a visitor by whoever was one', () => {
    expect(stateOf(moving(resting, [['come-back', ana]]), ana)).toBe('visitor');
    const member = moving(full, [
      ['stay', ana],
      ['pause', ana],
      ['come-back', ana],
    ]);
    expect(stateOf(member, ana)).toBe('active');
  });

  test('cannot rest twice, and nobody comes back who is there', () => {
    expect(refusalOf(resting, 'pause', ana)).toBe('no-seat-to-pause');
    expect(refusalOf(full, 'come-back', ana)).toBe('seat-not-resting');
    expect(refusalOf(resting, 'pause', dan)).toBe('no-seat-to-pause');
  });
});

describe('a visitor who is asked whether it fits', () => {
  test('stays, and has decided', () => {
    expect(seatOf(moving(full, [['stay', ana]]).seats, ana)).toMatchObject({ state: 'active', trial: 0 });
  });

  test('visits once more, and is asked again after that', () => {
    const seats = full.seats.map((seat) => (seat.userId === ana ? { ...seat, visits: 3 } : seat));
    const more = moving({ ...full, seats }, [['visit-once-more', ana]]);
    expect(seatOf(more.seats, ana)).toMatchObject({ state: 'visitor', visits: 3, trial: 4 });
  });

  test('is not asked as somebody who has decided', () => {
    expect(refusalOf(moving(full, [['stay', ana]]), 'visit-once-more', ana)).toBe('not-visiting');
  });
});

describe('two people who are not to be seated together', () => {
  const areApart = apart([ana, dan]);

  test('are not, and whoever comes later waits like anybody else', () => {
    const line = joined(lineOf({ areApart }), ana, dan);
    expect(statesIn(line)).toEqual(['visitor', 'waitlisted']);
  });

  test('are passed over for a free seat, without losing their place, and get one when the other has left', () => {
    const line = moving(joined(lineOf({ areApart }), ana, ben, cleo, dan, eve), [['leave', ben]]);
    expect([stateOf(line, dan), stateOf(line, eve)]).toEqual(['waitlisted', 'offered']);
    expect(stateOf(moving(line, [['leave', ana]]), dan)).toBe('offered');
  });

  test('do not hold up others: whoever joins gets the seat that the first in line cannot take', () => {
    expect(stateOf(joined(lineOf({ areApart }), ana, dan, eve), eve)).toBe('visitor');
  });

  test('are kept apart from whoever holds the circle, too', () => {
    expect(statesIn(joined(lineOf({ areApart: apart([hana, ana]) }), ana))).toEqual(['waitlisted']);
  });

  test('are not offered a seat by the host either, who is told only that none is free', () => {
    expect(refusalOf(joined(lineOf({ areApart }), ana, dan), 'offer', dan)).toBe('no-seat-free');
  });
});

test('whoever is nobody to a circle can do nothing there but come', () => {
  const kinds = [
    'leave',
    'take',
    'decline',
    'wait-again',
    'offer',
    'pause',
    'come-back',
    'stay',
    'visit-once-more',
  ] as const;
  for (const kind of kinds) expect(refusalOf(full, kind, eve)).toBe('not-in-circle');
});
