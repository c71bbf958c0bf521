import { describe, expect, test } from 'vitest';
import { isLive, letInTo } from '../../../src/features/session/people.ts';
import { meetingNear, openedFor } from '../../../src/features/session/planned.ts';
import type { Course, Live } from '../../../src/features/session/schema.ts';
import { unseen } from '../../../src/features/session/unseen.ts';
import { at, circleOf, sessionIn, turnFor } from '../../support/make.ts';
import { ana, attendee, ben, cleo, hana, liveOf, roundOf } from './held.ts';

const told = (word: 'nothing' | 'warned' | 'ended' | 'host', given = {}) => ({
  course: roundOf({ turn: turnFor({ holder: ana, told: word, ...given }) }),
});

describe('around a session', () => {
  test('it is looked for who may have left the server, but whoever speaks is left in peace', () => {
    const seen = (given: Partial<Live>, time = '19:05') => unseen(liveOf(given), at(time));
    const gone = {
      people: [
        attendee(hana),
        attendee(ben, { away: at('19:03') }),
        attendee(cleo, { away: at('19:02:59') }),
      ],
    };
    expect(seen({})).toEqual([]);
    expect(seen(gone)).toEqual([ben]);
    expect(seen(told('nothing', { begun: false }))).toEqual([ana]);
    expect(seen(told('ended'))).toEqual([ana]);
    expect(seen(told('host'))).toEqual([ana]);
    expect(seen(told('warned'))).toEqual([]);
    expect(seen({ ...told('ended'), people: [attendee(ana, { away: at('19:04') })] })).toEqual([ana]);
    const plain: Course = { kind: 'plain' };
    expect(seen({ course: plain })).toEqual([]);
  });

  test('a door belongs to the meeting that is near', () => {
    const { schedule } = circleOf();
    const meeting = at('18:00');
    expect(meetingNear(schedule, at('17:00'))).toEqual(meeting);
    expect(meetingNear(schedule, at('16:59'))).toBeUndefined();
    expect(meetingNear(schedule, at('18:29'))).toEqual(meeting);
    expect(meetingNear(schedule, at('18:31'))).toBeUndefined();
    expect(openedFor(meeting, at('17:00'))).toBe(true);
    expect(openedFor(meeting, at('16:59:59'))).toBe(false);
  });

  test('it is known who was let in, and whether it is over', () => {
    expect(letInTo(sessionIn(liveOf({ letIn: [ben] })))).toEqual([ben]);
    expect(letInTo(sessionIn({ phase: 'closed', ended: 'held' }))).toEqual([]);
    expect(isLive(sessionIn(liveOf()))).toBe(true);
    expect(isLive(sessionIn({ phase: 'closed', ended: 'held' }))).toBe(false);
    expect(isLive(undefined)).toBe(false);
  });
});
