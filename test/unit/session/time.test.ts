import { describe, expect, test } from 'vitest';
import type { Live, State } from '../../../src/features/session/schema.ts';
import { nextChange } from '../../../src/features/session/tick.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { accepted, at, sessionIn, turnFor } from '../../support/make.ts';
import {
  afterMove,
  ana,
  atIn,
  attendee,
  ben,
  cleo,
  focusOf,
  hana,
  handsOf,
  liveOf,
  outcome,
  relayOf,
  roundOf,
} from './held.ts';

const tick = { kind: 'tick' } as const;
const ticked = (given: Partial<Live>, time: string, format = 'talking-piece'): Live =>
  afterMove(atIn(liveOf(given), time, format), tick);
const ended = (given: Partial<Live>, time: string, format = 'talking-piece'): State =>
  accepted(outcome(atIn(liveOf(given), time, format), tick));
const changes = (given: Partial<Live>, time = '19:01', format = 'talking-piece') => {
  const { session, now } = atIn(liveOf(given), time, format);
  return nextChange(session, now);
};
const alone = { chair: { ...liveOf().chair, by: null } };
const told = (word: 'nothing' | 'warned' | 'ended' | 'host', given = {}) => ({
  course: roundOf({ turn: turnFor({ holder: ana, told: word, ...given }) }),
});

describe('time alone', () => {
  test('changes nothing before something is due', () => {
    const live = liveOf();
    expect(accepted(outcome(atIn(live, '19:03:29'), tick))).toBe(live);
    const closed = { phase: 'closed', ended: 'held' } as const;
    expect(outcome({ ...atIn(live), session: sessionIn(closed) }, tick)).toEqual({ ok: true, value: closed });
  });

  test('closes a pause of an hour, and calls one that was asked for', () => {
    const paused = { pause: { by: 'host', stop: false, since: at('19:00') } } as const;
    expect(ended(paused, '19:59:59')).toMatchObject({ phase: 'round' });
    expect(ended(paused, '20:00')).toEqual({ phase: 'closed', ended: 'held' });
    expect(changes(paused)).toEqual(at('20:00'));
    const asked = { pauseAsked: at('19:01') };
    expect(ticked(asked, '19:01:14').pause).toBeNull();
    expect(ticked(asked, '19:01:15').pause).toEqual({ by: 'anyone', stop: false, since: at('19:01:15') });
    expect(changes(asked)).toEqual(at('19:01:15'));
  });

  test('asks others to hold the circle', () => {
    const lost = { chair: { ...liveOf().chair, lost: { step: 'grace', until: at('19:02') } } } as const;
    expect(ticked(lost, '19:01:59').chair.lost?.step).toBe('grace');
    expect(ticked(lost, '19:02').chair.lost).toEqual({ step: 'anyone', until: at('19:03') });
    expect(changes(lost)).toEqual(at('19:02'));
    const waits = ticked(told('host'), '19:30').chair;
    expect(waits).toMatchObject({ was: hana, lost: { step: 'anyone', until: at('19:31') } });
  });

  test('closes the door and lets in who stands by', () => {
    expect(ticked({ doorUntil: at('19:01') }, '19:01').doorUntil).toBeNull();
    expect(changes({ doorUntil: at('19:02') })).toEqual(at('19:02'));
    expect(ticked({ standby: [cleo] }, '19:05')).toMatchObject({ standby: [], letIn: [cleo] });
  });

  test('says to whoever speaks that it ends, and hands on what a firm time ends', () => {
    expect(ticked({}, '19:03:30').course).toMatchObject({ turn: { told: 'warned' } });
    expect(changes({})).toEqual(at('19:03:30'));
    expect(turnOf(ticked({ ...alone, ...told('ended') }, '19:05'))).toMatchObject({ holder: ben });
    const queue = handsOf({ turn: turnFor({ holder: ana, told: 'ended' }) });
    const shares = { phase: 'queue', at: 5, course: queue } as const;
    expect(
      turnOf(ticked({ ...shares, ...alone, endsAt: null }, '19:10', 'check-in-working-time'))?.step,
    ).toBe('answers');
    const answers = handsOf({ turn: turnFor({ holder: ana, step: 'answers' }) });
    expect(turnOf(ticked({ ...shares, course: answers }, '19:10', 'check-in-working-time'))).toBeNull();
    const lost = { people: [attendee(hana), attendee(ana, { away: at('19:01') }), attendee(ben)] };
    expect(ticked(lost, '19:02')).toMatchObject({ bookmarks: [ana], course: { turn: { holder: ben } } });
    expect(changes(lost)).toEqual(at('19:02'));
    const offer = told('nothing', { step: 'offered', endsAt: at('19:01') });
    expect(turnOf(ticked(offer, '19:01'))).toMatchObject({ step: 'speaking', begun: false });
  });

  test('decides what nobody chose', () => {
    const choice = { by: null, until: at('19:02') };
    const round = { course: roundOf({ turn: null, choice }) };
    expect(turnOf(ticked(round, '19:01:59'))).toBeNull();
    expect(turnOf(ticked(round, '19:02'))?.holder).toBe(ben);
    expect(changes(round)).toEqual(at('19:02'));
    const gone = {
      course: roundOf({ turn: null, choice: { by: ana, until: at('19:02') } }),
      people: [attendee(ana, { away: at('19:01') }), attendee(ben), attendee(cleo)],
    };
    expect(turnOf(ticked(gone, '19:01:30'))?.holder).toBe(ben);
    const left = { ...gone, people: [attendee(ben), attendee(cleo)] };
    expect(turnOf(ticked(left, '19:01:30'))?.holder).toBe(ben);
    const here = { ...gone, people: [attendee(ana), attendee(ben), attendee(cleo)] };
    expect(turnOf(ticked(here, '19:01:30'))).toBeNull();
    const relay = relayOf({ turn: null, speaker: null, listener: null, choice });
    expect(ticked({ course: relay, at: 2, phase: 'relay' }, '19:02', 'empathy-relay').course).toMatchObject({
      speaker: ana,
    });
    const focus = focusOf({ turn: null, person: null, stepEndsAt: null, choice });
    expect(ticked({ course: focus, at: 4, phase: 'focus' }, '19:02', 'focus-person')).toMatchObject({
      at: 5,
    });
  });

  test('ends a step, and a part, whoever has the floor', () => {
    const focus = { course: focusOf(), at: 4, phase: 'focus' } as const;
    const next = ticked(focus, '19:08', 'focus-person');
    expect(next.course).toMatchObject({ step: 1, turn: null });
    expect(next.people[1]?.heard).toBe(480);
    expect(changes({ ...focus, course: focusOf({ turn: null }) }, '19:01', 'focus-person')).toEqual(
      at('19:08'),
    );
    const plain = { course: { kind: 'plain' }, phase: 'silence', at: 5 } as const;
    expect(ticked(plain, '19:59:59')).toMatchObject({ at: 5 });
    expect(ticked(plain, '20:00')).toMatchObject({ at: 7, phase: 'checkout' });
    expect(changes(plain)).toEqual(at('20:00'));
    const agenda = { course: { kind: 'agenda', wanting: [ben] }, phase: 'agenda-set', at: 4 } as const;
    expect(ticked(agenda, '20:00', 'check-in-working-time')).toMatchObject({ at: 5 });
    const free = { course: handsOf(), phase: 'queue', at: 5 } as const;
    expect(ticked(free, '20:00', 'check-in-working-time')).toMatchObject({ at: 7 });
    expect(changes(free, '19:50', 'check-in-working-time')).toEqual(at('20:00'));
    const speaking = { ...free, course: handsOf({ turn: turnFor({ holder: ana, endsAt: at('20:01') }) }) };
    expect(ticked(speaking, '20:00', 'check-in-working-time')).toMatchObject({ at: 5 });
    expect(changes(speaking, '20:00:40', 'check-in-working-time')).toEqual(at('20:00:30'));
    const talk = {
      course: handsOf({ turn: turnFor({ holder: ana, endsAt: null }) }),
      phase: 'open',
      at: 6,
    } as const;
    const over = ticked(talk, '20:00', 'grief-circle');
    expect(over).toMatchObject({ at: 8, phase: 'checkout' });
    expect(over.people[1]?.heard).toBe(3_600);
    expect(ticked(told('warned', { endsAt: at('20:30') }), '20:00')).toMatchObject({ at: 4 });
  });

  test('says two words about the end, and none in a silence', () => {
    const talk = told('nothing', { endsAt: null });
    expect(ticked(talk, '20:14:59').told).toBe('nothing');
    expect(ticked(talk, '20:15').told).toBe('quarter');
    expect(ticked({ ...talk, told: 'quarter' }, '20:24:59').told).toBe('quarter');
    expect(ticked({ ...talk, told: 'quarter' }, '20:25').told).toBe('five');
    expect(ticked(talk, '20:26').told).toBe('five');
    expect(changes({ ...talk, told: 'quarter' })).toEqual(at('20:25'));
    expect(changes({ ...talk, told: 'five' })).toBeUndefined();
    expect(changes({ ...talk, endsAt: null })).toBeUndefined();
    expect(ticked({ ...talk, endsAt: null }, '20:26').told).toBe('nothing');
    for (const phase of ['silence', 'closing', 'afterglow'] as const)
      expect(ticked({ ...talk, phase }, '20:26').told).toBe('nothing');
  });

  test('is next looked at when the door opens, and never after the close', () => {
    const awaited = {
      phase: 'awaited',
      startsAt: at('19:00'),
      medium: 'text',
      seats: 4,
      host: hana,
      ready: 'asked',
    } as const;
    expect(nextChange(sessionIn(awaited), at('18:00'))).toEqual(at('18:55'));
    expect(nextChange(sessionIn({ phase: 'closed', ended: 'held' }), at('18:00'))).toBeUndefined();
    const gather = liveOf({
      phase: 'gather',
      at: 0,
      begunAt: null,
      fewAsked: true,
      course: { kind: 'plain' },
      phaseEndsAt: at('18:30'),
      endsAt: at('19:05'),
    });
    expect(nextChange(sessionIn(gather), at('18:56'))).toEqual(at('22:00'));
  });
});
