import { describe, expect, test } from 'vitest';
import { doorDue, opened, standBy, tickDoor, tickOpenDoor } from '../../../src/features/session/door.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { accepted, at, sessionIn } from '../../support/make.ts';
import { ana, attendee, ben, cleo, dan, hana, liveOf, refused } from './held.ts';

const session = sessionIn();
const gather = (given: Partial<Live> = {}): Live => ({
  ...opened({ startsAt: at('19:00'), medium: 'text', seats: 4, host: hana, ready: true }, at('18:55')),
  people: [attendee(hana), attendee(ana), attendee(ben)],
  ...given,
});
const two = { people: [attendee(hana), attendee(ana)] };
const chair = gather().chair;

describe('whoever stands by', () => {
  test('waits at the door until five minutes after the start', () => {
    expect(accepted(standBy(gather(), dan, at('19:04:59')))).toEqual(gather({ standby: [dan] }));
    expect(accepted(standBy(gather(), dan, at('19:05')))).toEqual(gather({ letIn: [dan] }));
  });

  test('is let in where a seat stayed empty, in the order of the line', () => {
    expect(accepted(standBy(gather({ standby: [cleo] }), dan, at('19:05')))).toEqual(
      gather({ letIn: [cleo], standby: [dan] }),
    );
    const full = gather({ people: [attendee(hana), attendee(ana), attendee(ben), attendee(cleo)] });
    expect(accepted(standBy(full, dan, at('19:05')))).toEqual({ ...full, standby: [dan] });
    const over = gather({ seats: 1 });
    expect(accepted(standBy(over, dan, at('19:05')))).toEqual({ ...over, standby: [dan] });
    const came = gather({ seats: 5, people: [...gather().people, attendee(cleo)], letIn: [cleo] });
    expect(accepted(standBy(came, dan, at('19:05'))).letIn).toEqual([cleo, dan]);
    const coming = gather({ letIn: [cleo] });
    expect(accepted(standBy(coming, dan, at('19:05'))).standby).toEqual([dan]);
  });

  test('is told where they belong already, or the door is closed', () => {
    expect(standBy(gather(), ana, at('19:05'))).toEqual(refused('already-agreed'));
    expect(standBy(gather({ letIn: [dan] }), dan, at('19:05'))).toEqual(refused('already-agreed'));
    expect(standBy(liveOf(), dan, at('19:05'))).toEqual(refused('door-closed'));
    expect(standBy(liveOf({ doorUntil: at('19:10') }), dan, at('19:02')).ok).toBe(true);
  });
});

describe('time at the door', () => {
  test('closes it, and lets in who stands by', () => {
    const live = liveOf({ doorUntil: at('19:10'), standby: [dan] });
    expect(tickOpenDoor(live, at('19:10'))).toEqual({ ...live, doorUntil: null });
    expect(tickOpenDoor(live, at('19:09'))).toEqual({ ...live, standby: [], letIn: [dan] });
    expect(tickOpenDoor(live, at('19:04'))).toBe(live);
    const closed = liveOf();
    expect(tickOpenDoor(closed, at('19:10'))).toBe(closed);
  });

  test('asks whoever holds a small circle what to do, once, after ten minutes', () => {
    const few = gather(two);
    expect(tickDoor(session, few, at('19:09:59'))).toBe(few);
    expect(tickDoor(session, few, at('19:10'))).toEqual({
      ...few,
      fewAsked: true,
      counted: 1,
      notices: [{ number: 1, to: hana, about: hana, kind: 'few' }],
    });
    const asked = gather({ ...two, fewAsked: true });
    expect(tickDoor(session, asked, at('19:20'))).toBe(asked);
    expect(tickDoor(session, gather(), at('19:10'))).toEqual(gather({ fewAsked: true }));
    const standing = gather({ fewAsked: true, standby: [dan] });
    expect(tickDoor(session, standing, at('19:20'))).toMatchObject({ letIn: [dan] });
  });

  test('begins a circle that nobody holds, or calls it off where few have come', () => {
    const alone = gather({ chair: { ...chair, by: null } });
    expect(tickDoor(session, alone, at('19:09:59'))).toBe(alone);
    expect(tickDoor(session, alone, at('19:10'))).toMatchObject({
      phase: 'opening',
      chair: { by: null, was: null },
    });
    const lost = gather({ chair: { ...chair, lost: { step: 'anyone', until: at('19:10') } } });
    expect(tickDoor(session, lost, at('19:10'))).toMatchObject({
      phase: 'opening',
      chair: { by: null, was: hana, lost: null },
    });
    const before = gather({ chair: { ...chair, by: null, was: ana } });
    expect(tickDoor(session, before, at('19:10'))).toMatchObject({ chair: { was: ana } });
    expect(tickDoor(session, gather({ ...two, chair: { ...chair, by: null } }), at('19:10'))).toEqual({
      phase: 'closed',
      ended: 'cancelled',
    });
  });

  test('closes a session in which nobody begins, after three hours', () => {
    const waiting = gather({ fewAsked: true });
    expect(tickDoor(session, waiting, at('21:59:59'))).toBe(waiting);
    expect(tickDoor(session, waiting, at('22:00'))).toEqual({ phase: 'closed', ended: 'unheld' });
  });

  test('is next looked at when something is due', () => {
    expect(doorDue(gather(), at('18:55'))).toEqual([at('22:00'), at('19:10')]);
    expect(doorDue(gather({ standby: [dan], fewAsked: true }), at('18:55'))).toEqual([
      at('19:05'),
      at('22:00'),
    ]);
    expect(doorDue(gather({ standby: [dan], fewAsked: true }), at('19:05'))).toEqual([at('22:00')]);
    expect(doorDue(gather({ fewAsked: true, chair: { ...chair, by: null } }), at('18:55'))).toEqual([
      at('22:00'),
      at('19:10'),
    ]);
    expect(doorDue(liveOf(), at('19:01'))).toEqual([]);
    expect(doorDue(liveOf({ doorUntil: at('19:10'), standby: [dan] }), at('19:01'))).toEqual([
      at('19:05'),
      at('19:10'),
    ]);
    expect(doorDue(liveOf({ standby: [dan] }), at('19:01'))).toEqual([at('19:05')]);
  });
});
