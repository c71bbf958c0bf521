import { describe, expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import {
  answerAwaited,
  arrive,
  begin,
  doorOpensAt,
  opened,
  tickAwaited,
} from '../../../src/features/session/door.ts';
import type { Awaited, Live } from '../../../src/features/session/schema.ts';
import { accepted, at, circleOf, formatOf, sessionIn } from '../../support/make.ts';
import { ana, attendee, ben, cleo, dan, hana, liveOf, refused, roundOf } from './held.ts';

const session = sessionIn();
const gather = (given: Partial<Live> = {}): Live => ({
  ...opened({ startsAt: at('19:00'), medium: 'text', seats: 4, host: hana, ready: true }, at('18:55')),
  people: [attendee(hana), attendee(ana), attendee(ben)],
  ...given,
});
const two = { people: [attendee(hana), attendee(ana)] };
const comes = { kind: 'arrive', person: dan, byPlace: [hana, dan, ana, ben, cleo], newcomer: false } as const;

describe('the door opens', () => {
  test('with nobody in it and nothing said yet', () => {
    expect(
      opened({ startsAt: at('19:00'), medium: 'voice', seats: 6, host: hana, ready: true }, at('18:55')),
    ).toEqual({
      phase: 'gather',
      at: 0,
      beat: 0,
      since: at('18:55'),
      startsAt: at('19:00'),
      begunAt: null,
      endsAt: null,
      phaseEndsAt: null,
      doorUntil: null,
      fewAsked: false,
      medium: 'voice',
      seats: 6,
      people: [],
      standby: [],
      letIn: [],
      course: { kind: 'plain' },
      bookmarks: [],
      agenda: [],
      roles: {},
      offers: [],
      chair: { by: hana, was: null, lost: null, changes: 0 },
      pause: null,
      pauseAsked: null,
      told: 'nothing',
      notices: [],
      counted: 0,
      calledBack: [],
      nods: null,
    });
  });

  test('and a host who has not said that they are ready is waited for until three minutes after the start', () => {
    const door = { startsAt: at('19:00'), medium: 'text', seats: 6, host: hana, ready: false } as const;
    expect(opened(door, at('18:55')).chair.lost).toEqual({ step: 'grace', until: at('19:03') });
    expect(opened({ ...door, host: null }, at('18:55')).chair.lost).toBeNull();
  });

  test('so long before the start as people gather, and not at all early without that', () => {
    expect(doorOpensAt(formatOf(), at('19:00'))).toEqual(at('18:55'));
    expect(doorOpensAt({ ...formatOf(), phases: [] }, at('19:00'))).toEqual(at('19:00'));
  });

  const awaited: Awaited = {
    phase: 'awaited',
    startsAt: at('19:00'),
    medium: 'text',
    seats: 4,
    host: hana,
    ready: 'asked',
  };

  test('when it is time', () => {
    expect(tickAwaited(session, awaited, at('18:54:59'))).toBe(awaited);
    expect(tickAwaited(session, awaited, at('18:55'))).toMatchObject({
      phase: 'gather',
      chair: { lost: { step: 'grace' } },
    });
    expect(tickAwaited(session, { ...awaited, ready: 'yes' }, at('18:55'))).toMatchObject({
      chair: { by: hana, lost: null },
    });
    expect(tickAwaited(session, { ...awaited, ready: 'no' }, at('18:55'))).toMatchObject({
      chair: { by: hana, lost: { step: 'anyone', until: at('19:10') } },
    });
  });

  test('by somebody else, where the host cannot', () => {
    const by = proveHost(circleOf(), hana);
    if (!by.ok) throw new Error('Hana hosts Maple.');
    expect(answerAwaited(awaited, { kind: 'ready', by: by.value, yes: true })).toMatchObject({
      value: { ready: 'yes' },
    });
    expect(answerAwaited(awaited, { kind: 'ready', by: by.value, yes: false })).toEqual({
      ok: true,
      value: { ...awaited, ready: 'no' },
    });
    expect(answerAwaited({ ...awaited, ready: 'no' }, { kind: 'hold-today', person: ana })).toEqual({
      ok: true,
      value: { ...awaited, host: ana, ready: 'yes' },
    });
    expect(answerAwaited(awaited, { kind: 'hold-today', person: ana })).toEqual(refused('chair-held'));
  });
});

describe('somebody agrees for today', () => {
  test('and sits in their place, with nothing known of them', () => {
    expect(accepted(arrive(session, gather({ standby: [dan, cleo] }), comes))).toEqual(
      gather({ people: [attendee(hana), attendee(dan), attendee(ana), attendee(ben)], standby: [cleo] }),
    );
    const last = accepted(
      arrive(session, gather(), { ...comes, byPlace: [ben, hana], newcomer: true, listens: true }),
    );
    expect(last.people).toEqual([
      attendee(ben),
      attendee(hana),
      attendee(ana),
      attendee(dan, { newcomer: true, listening: true }),
    ]);
  });

  test('once, and while the door is open', () => {
    expect(arrive(session, gather(), { ...comes, person: ana })).toEqual(refused('already-agreed'));
    expect(arrive(session, liveOf(), comes)).toEqual(refused('door-closed'));
    expect(arrive(session, liveOf({ doorUntil: at('19:10') }), comes).ok).toBe(true);
  });

  test('late: they are offered a turn last, in a round for everybody', () => {
    const late = liveOf({ doorUntil: at('19:10') });
    expect(accepted(arrive(session, late, comes)).course).toMatchObject({ waiting: [ben, cleo, dan] });
    expect(accepted(arrive(session, { ...late, at: 6 }, comes)).course).toEqual(roundOf());
    expect(accepted(arrive(session, { ...late, course: { kind: 'plain' } }, comes)).course).toEqual({
      kind: 'plain',
    });
    expect(accepted(arrive(session, { ...late, at: 99 }, comes)).course).toEqual(roundOf());
    expect(accepted(arrive(session, { ...late, at: 5 }, comes)).course).toEqual(roundOf());
  });
});

describe('a circle begins', () => {
  const length = 90;
  test('with the opening, and ends when it was planned to', () => {
    const begun = accepted(
      begin(
        session,
        gather({
          notices: [
            { number: 1, to: hana, about: hana, kind: 'few' },
            { number: 2, to: ben, about: ana, kind: 'late' },
          ],
        }),
        false,
        at('19:02'),
      ),
    );
    expect(begun).toMatchObject({
      phase: 'opening',
      at: 1,
      beat: 1,
      begunAt: at('19:02'),
      doorUntil: at('19:12'),
    });
    expect(begun).toMatchObject({
      endsAt: new Date(at('19:00').getTime() + length * 60_000),
      phaseEndsAt: at('19:05'),
    });
    expect(begun).toMatchObject({ notices: [{ number: 2 }] });
  });

  test('early: it ends as much earlier', () => {
    expect(accepted(begin(session, gather(), false, at('18:56')))).toMatchObject({
      endsAt: at('20:26'),
      doorUntil: at('19:10'),
    });
  });

  test('late: half of its time is kept', () => {
    expect(accepted(begin(session, gather(), false, at('19:44')))).toMatchObject({ endsAt: at('20:30') });
    expect(accepted(begin(session, gather(), false, at('20:00')))).toMatchObject({ endsAt: at('20:45') });
  });

  test('not twice, not without anybody, and with few only where that is wished for', () => {
    expect(begin(session, liveOf(), true, at('19:02'))).toEqual(refused('begun-already'));
    expect(
      begin(session, gather({ people: [attendee(ana, { away: at('19:00') })] }), true, at('19:02')),
    ).toEqual(refused('nobody-here'));
    expect(begin(session, gather(two), false, at('19:02'))).toEqual(refused('too-few'));
    expect(begin(session, gather(two), true, at('19:02')).ok).toBe(true);
  });
});
