import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../src/features/session/schema.ts';
import { extend, isAnswered, openAnswers, takeUpTurn, turnOf } from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import { ana, attendee, ben, hana, liveOf, roundOf } from './held.ts';

const time = { mode: 'soft', seconds: 240, warnAt: 30, grace: 20, extendBy: 60, extendsMax: 2 } as const;
const anaWasLost = { people: [attendee(hana), attendee(ana, { away: at('19:02') }), attendee(ben)] };
const told = (word: Turn['told'], given: Partial<Turn> = {}) =>
  turnFor({ holder: ana, told: word, ...given });

describe('whoever had the floor and is connected again', () => {
  test('has the time left that they had', () => {
    const live = takeUpTurn(liveOf(anaWasLost), ana, at('19:02:30'));
    expect(turnOf(live)).toMatchObject({ since: at('19:00:30'), endsAt: at('19:04:30') });
  });

  test('was not away longer than the pause that came meanwhile', () => {
    const pause = { by: 'host', stop: false, since: at('19:02:10') } as const;
    const live = takeUpTurn(liveOf({ ...anaWasLost, pause }), ana, at('19:09'));
    expect(turnOf(live)).toMatchObject({ endsAt: at('19:04:10') });
    const before = { ...pause, since: at('19:01') };
    expect(turnOf(takeUpTurn(liveOf({ ...anaWasLost, pause: before }), ana, at('19:09')))?.endsAt).toEqual(
      at('19:04'),
    );
  });

  test('gets nothing where no clock runs, where others answer, where they were here, or where it is not theirs', () => {
    const unclocked = liveOf({ ...anaWasLost, course: roundOf({ turn: told('nothing', { endsAt: null }) }) });
    expect(turnOf(takeUpTurn(unclocked, ana, at('19:03')))).toMatchObject({
      endsAt: null,
      since: at('19:01'),
    });
    const answers = liveOf({
      ...anaWasLost,
      course: roundOf({ turn: told('nothing', { step: 'answers' }) }),
    });
    expect(takeUpTurn(answers, ana, at('19:03'))).toBe(answers);
    const here = liveOf();
    expect(takeUpTurn(here, ana, at('19:03'))).toBe(here);
    const other = liveOf({ people: [attendee(ana), attendee(ben, { away: at('19:02') })] });
    expect(takeUpTurn(other, ben, at('19:03'))).toBe(other);
  });
});

describe('answers', () => {
  const phase = { responses: { seconds: 90, most: 3 } };

  test.for<[string, Partial<Turn>, boolean]>([
    ['come after a share', {}, true],
    ['come where ideas are wished for', { wish: 'ideas' }, true],
    ['do not come where somebody wishes to be heard only', { wish: 'listen' }, false],
    ['do not come after a silent turn', { silent: true }, false],
    ['do not come after an offer', { step: 'offered' }, false],
  ])('%s', ([, given, expected]) => {
    expect(isAnswered(phase, turnFor({ holder: ana, ...given }))).toBe(expected);
    expect(isAnswered({}, turnFor({ holder: ana, ...given }))).toBe(false);
  });

  test('have a time of their own, and what was spoken is counted', () => {
    const live = openAnswers(liveOf(), told('ended'), 90, at('19:04:10'));
    expect(turnOf(live)).toEqual(
      told('nothing', { step: 'answers', since: at('19:04:10'), endsAt: at('19:05:40') }),
    );
    expect(live.people[1]?.heard).toBe(250);
  });
});

test('a minute more counts from the end, or from now where the end is over, and the quiet word is said again', () => {
  expect(extend(told('warned', { extensions: 1 }), time, at('19:03:40'))).toEqual(
    told('nothing', { endsAt: at('19:05'), extensions: 2 }),
  );
  expect(extend(told('host'), time, at('19:04:30')).endsAt).toEqual(at('19:05:30'));
  expect(extend(told('host', { endsAt: null }), time, at('19:04:30')).endsAt).toEqual(at('19:05:30'));
});
