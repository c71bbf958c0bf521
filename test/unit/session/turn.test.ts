import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../src/features/session/schema.ts';
import {
  beginTurn,
  endTurn,
  hostUnheard,
  offerTurn,
  tickTurn,
  turnDue,
  turnOf,
  withTurn,
} from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import { ana, attendee, ben, cleo, hana, liveOf, roundOf } from './held.ts';

const time = { mode: 'soft', seconds: 240, warnAt: 30, grace: 20, extendBy: 60, extendsMax: 2 } as const;
const firm = { ...time, mode: 'firm' } as const;
const anaWasLost = { people: [attendee(hana), attendee(ana, { away: at('19:02') }), attendee(ben)] };
const offered = turnFor({ holder: ana, step: 'offered', endsAt: at('19:00:45'), begun: false });
const told = (word: Turn['told'], given: Partial<Turn> = {}) =>
  turnFor({ holder: ana, told: word, ...given });

describe('a turn', () => {
  test('is offered on a new panel, with nothing from the turn before, and begins by itself after 45 seconds', () => {
    const live = offerTurn(liveOf(), ben, 120, at('19:10'));
    expect(live.beat).toBe(11);
    expect(turnOf(live)).toEqual({
      holder: ben,
      step: 'offered',
      since: at('19:10'),
      endsAt: at('19:10:45'),
      seconds: 120,
      told: 'nothing',
      begun: false,
      silent: false,
      note: false,
      wish: null,
      extensions: 0,
      nods: [],
      answering: [],
      aside: [],
    });
  });

  test('that begins has its whole time, and none that ends where nobody counts it', () => {
    const begun = beginTurn(offered, time, at('19:01'), true);
    expect(begun).toEqual({
      ...offered,
      step: 'speaking',
      since: at('19:01'),
      endsAt: at('19:05'),
      begun: true,
    });
    expect(beginTurn(offered, { mode: 'none' }, at('19:01'), false)).toMatchObject({
      endsAt: null,
      begun: false,
    });
  });

  test('cannot be given to a part in which there are none', () => {
    const live = liveOf({ course: { kind: 'plain' } });
    expect(withTurn(live, offered)).toBe(live);
    expect(turnOf(live)).toBeNull();
  });

  test('that ends adds what was spoken to what the speaker was heard, and calls back who stepped out for it', () => {
    const turn = turnFor({ holder: ana, nods: [ben, cleo], aside: [cleo] });
    const people = [attendee(hana), attendee(ana, { heard: 10, nodded: 1 }), attendee(ben)];
    const live = endTurn(liveOf({ people }), turn, at('19:03:20'));
    expect(turnOf(live)).toBeNull();
    expect(live.people).toEqual([attendee(hana), attendee(ana, { heard: 210, nodded: 3 }), attendee(ben)]);
    expect(live.calledBack).toEqual([cleo]);
    expect(live.nods).toEqual({ to: ana, count: 2, beat: 10 });
  });

  test('that was only offered counts nothing, and without a nod nothing is told of nods', () => {
    const live = endTurn(liveOf({ nods: { to: ben, count: 1, beat: 9 } }), offered, at('19:03'));
    expect(live.people).toEqual(liveOf().people);
    expect(live.nods).toBeNull();
  });

  test('of somebody who has left is counted for nobody', () => {
    const live = endTurn(
      liveOf({ people: [attendee(hana)] }),
      turnFor({ holder: ana, nods: [ben] }),
      at('19:03'),
    );
    expect(live.people).toEqual([attendee(hana)]);
  });
});

describe('time says to whoever has the floor', () => {
  const live = liveOf();
  const says = (turn: Turn, when: string, how: typeof time | typeof firm = time, session = live) =>
    tickTurn(session, turn, how, at(when));

  test.for<[string, Turn, string, object]>([
    ['nothing while there is time', told('nothing'), '19:03:29', { turn: told('nothing'), over: false }],
    ['that it will end, half a minute before', told('nothing'), '19:03:30', { turn: { told: 'warned' } }],
    ['nothing twice', told('warned'), '19:03:59', { turn: told('warned'), over: false }],
    ['that it is over', told('warned'), '19:04', { turn: { told: 'ended' }, over: false }],
    ['nothing more for a while', told('ended'), '19:04:19', { turn: told('ended'), over: false }],
    ['and then the host decides', told('ended'), '19:04:20', { turn: { told: 'host' }, over: false }],
    ['an offer stands', offered, '19:00:44', { turn: offered, over: false }],
    [
      'an offer begins by itself',
      offered,
      '19:00:45',
      { turn: { step: 'speaking', begun: false, since: at('19:00:45') } },
    ],
    ['answers go on', told('nothing', { step: 'answers' }), '19:03:59', { over: false }],
    ['answers end', told('nothing', { step: 'answers' }), '19:04', { over: 'time' }],
    [
      'nothing without a clock',
      told('nothing', { endsAt: null }),
      '21:00',
      { turn: { told: 'nothing' }, over: false },
    ],
  ])('%s', ([, turn, when, expected]) => {
    expect(says(turn, when)).toMatchObject(expected);
  });

  test('nothing before the end where nothing is to be said then', () => {
    const quiet = { ...time, warnAt: 0 } as const;
    expect(tickTurn(live, told('nothing'), quiet, at('19:03:59')).turn.told).toBe('nothing');
    expect(tickTurn(live, told('nothing'), quiet, at('19:04')).turn.told).toBe('ended');
  });

  test('it is over, where time is firm or nobody holds the circle', () => {
    expect(says(told('ended'), '19:04:20', firm)).toEqual({ turn: told('ended'), over: 'time' });
    const alone = liveOf({ chair: { ...live.chair, by: null } });
    expect(says(told('ended'), '19:04:20', time, alone).over).toBe('time');
    expect(says(told('ended'), '19:04:19', firm).over).toBe(false);
  });

  test('nothing while their connection is lost, for a minute; then it goes on without them', () => {
    const lost = liveOf(anaWasLost);
    expect(says(told('nothing'), '19:02:59', time, lost)).toEqual({ turn: told('nothing'), over: false });
    expect(says(told('nothing'), '19:03', time, lost).over).toBe('absent');
    const answers = told('nothing', { step: 'answers' });
    expect(says(answers, '19:03', time, lost)).toEqual({ turn: answers, over: false });
  });
});

describe('time is next looked at', () => {
  const due = (turn: Turn, given = {}) => turnDue(liveOf(given), turn, time);

  test.for<[string, readonly Date[], Turn, object]>([
    ['at the quiet word', [at('19:03:30')], told('nothing'), {}],
    ['at the end', [at('19:04')], told('warned'), {}],
    ['when the host is to decide', [at('19:04:20')], told('ended'), {}],
    ['when the host has not decided', [at('19:07:20')], told('host'), {}],
    [
      'at once, with nobody to decide',
      [at('19:04')],
      told('host'),
      { chair: { ...liveOf().chair, by: null } },
    ],
    ['when the offer begins by itself', [at('19:00:45')], offered, {}],
    ['never without a clock', [], told('nothing', { endsAt: null }), {}],
    ['when whoever is lost is waited for no more', [at('19:03')], told('nothing'), anaWasLost],
    [
      'at the end of answers, whoever is lost',
      [at('19:04')],
      told('nothing', { step: 'answers' }),
      anaWasLost,
    ],
    [
      'not for a host who is looked for already',
      [],
      told('host'),
      { chair: { ...liveOf().chair, lost: { step: 'grace', until: at('19:09') } } },
    ],
  ])('%s', ([, expected, turn, given]) => {
    expect(due(turn, given)).toEqual(expected);
  });

  test('a host who lets a decision wait for three minutes is taken to be lost, once', () => {
    const waiting = liveOf({ course: roundOf({ turn: told('host') }) });
    expect(hostUnheard(waiting, time, at('19:07:19'))).toBe(false);
    expect(hostUnheard(waiting, time, at('19:07:20'))).toBe(true);
    const lost = { ...waiting.chair, lost: { step: 'grace', until: at('19:30') } } as const;
    expect(hostUnheard({ ...waiting, chair: lost }, time, at('19:07:20'))).toBe(false);
    expect(hostUnheard({ ...waiting, chair: { ...waiting.chair, by: null } }, time, at('19:07:20'))).toBe(
      false,
    );
    expect(hostUnheard(liveOf({ course: roundOf({ turn: told('ended') }) }), time, at('19:30'))).toBe(false);
    expect(hostUnheard(liveOf({ course: roundOf({ turn: null }) }), time, at('19:30'))).toBe(false);
    const unclocked = told('host', { endsAt: null });
    expect(hostUnheard(liveOf({ course: roundOf({ turn: unclocked }) }), time, at('19:30'))).toBe(false);
  });
});
