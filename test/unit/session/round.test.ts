import { describe, expect, test } from 'vitest';
import { talkingPiece } from '../../../src/features/session/format.ts';
import { beginRound, nextTick, orderFor, play, type TurnMove } from '../../../src/features/session/round.ts';
import { timeOf } from '../../../src/features/session/session.ts';
import { at, speakingOf, user } from '../../support/make.ts';

const [ana, ben, cleo, dan] = [user('ana'), user('ben'), user('cleo'), user('dan')];
const time = timeOf(talkingPiece, 0);

type Case = readonly [says: string, move: TurnMove, time: string, expected: object];

const goesOn = (round: object) => ({ value: { kind: 'speaking', round } });
const benSpeaks = (turn = 2) => goesOn({ speaker: ben, turn, waiting: [cleo] });

describe('a turn of Ana from 19:00 to 19:04, with Ben and Cleo waiting', () => {
  const anaSpeaks = speakingOf({ speaker: ana, waiting: [ben, cleo] });
  const same = { value: { kind: 'speaking', round: anaSpeaks } };
  const cases: readonly Case[] = [
    ['done hands the floor on', { kind: 'done', by: ana, turn: 1 }, '19:01', benSpeaks()],
    ['a pass hands the floor on', { kind: 'pass', by: ana, turn: 1 }, '19:01', benSpeaks()],
    ['the host can move on', { kind: 'move-on', turn: 1 }, '19:01', benSpeaks()],
    [
      'the next turn has its whole time',
      { kind: 'pass', by: ana, turn: 1 },
      '19:01',
      goesOn({ startedAt: at('19:01'), endsAt: at('19:05'), warned: false, extensions: 0 }),
    ],
    [
      'nobody else can pass for her',
      { kind: 'pass', by: ben, turn: 1 },
      '19:01',
      { refusal: 'not-your-turn' },
    ],
    [
      'nobody else can keep it for her',
      { kind: 'later', by: ben, turn: 1 },
      '19:01',
      { refusal: 'not-your-turn' },
    ],
    [
      'a press on an older panel does nothing',
      { kind: 'pass', by: ana, turn: 0 },
      '19:01',
      { refusal: 'turn-over' },
    ],
    ['nor does a press on a panel to come', { kind: 'move-on', turn: 2 }, '19:01', { refusal: 'turn-over' }],
    [
      'later puts her behind the others',
      { kind: 'later', by: ana, turn: 1 },
      '19:01',
      goesOn({ speaker: ben, waiting: [cleo, ana], deferred: [ana] }),
    ],
    [
      'a minute more is a minute at the end',
      { kind: 'more-time', turn: 1, extensions: 0 },
      '19:03',
      goesOn({ speaker: ana, endsAt: at('19:05'), extensions: 1, waiting: [ben, cleo] }),
    ],
    ['time that is not up changes nothing', { kind: 'tick' }, '19:03:29', same],
    [
      'half a minute before the end there is a warning',
      { kind: 'tick' },
      '19:03:30',
      goesOn({ speaker: ana, warned: true }),
    ],
    ['the end is not the end of a sentence', { kind: 'tick' }, '19:04:29', goesOn({ speaker: ana })],
    ['after half a minute of grace the floor moves on', { kind: 'tick' }, '19:04:30', benSpeaks()],
    [
      'somebody who leaves is left out',
      { kind: 'leave', person: ben },
      '19:01',
      goesOn({ speaker: ana, turn: 1, waiting: [cleo] }),
    ],
    ['when she leaves the floor goes on', { kind: 'leave', person: ana }, '19:01', benSpeaks()],
    ['a stranger who leaves changes nothing', { kind: 'leave', person: dan }, '19:01', same],
    [
      'somebody who comes late is last',
      { kind: 'arrive', person: dan },
      '19:01',
      goesOn({ speaker: ana, waiting: [ben, cleo, dan] }),
    ],
    ['who waits already is not put in line again', { kind: 'arrive', person: cleo }, '19:01', same],
    ['nor is who speaks', { kind: 'arrive', person: ana }, '19:01', same],
  ];
  test.for(cases)('%s', ([, move, now, expected]) => {
    expect(play(anaSpeaks, move, at(now), time)).toMatchObject(expected);
  });
});

describe('a turn that Ana kept for later', () => {
  const again = speakingOf({ speaker: ana, waiting: [ben], deferred: [ana, ben] });

  test('cannot be kept once more', () => {
    expect(play(again, { kind: 'later', by: ana, turn: 1 }, at('19:01'), time)).toMatchObject({
      refusal: 'kept-already',
    });
  });

  test('and leaves nothing of her behind when she leaves', () => {
    for (const person of [ana, ben]) {
      const left = play(again, { kind: 'leave', person }, at('19:01'), time);
      expect(JSON.stringify(left)).not.toContain(person);
    }
  });
});

describe('the last turn of a round', () => {
  const last = speakingOf({ speaker: ana });
  const cases: readonly Case[] = [
    ['cannot be kept for later', { kind: 'later', by: ana, turn: 1 }, '19:01', { refusal: 'last-in-line' }],
    [
      'ends the round with a pass',
      { kind: 'pass', by: ana, turn: 1 },
      '19:01',
      { value: { kind: 'finished' } },
    ],
    [
      'ends the round when she leaves',
      { kind: 'leave', person: ana },
      '19:01',
      { value: { kind: 'finished' } },
    ],
    ['ends the round when its time is over', { kind: 'tick' }, '19:30', { value: { kind: 'finished' } }],
    [
      'is not the last when somebody comes',
      { kind: 'arrive', person: ben },
      '19:01',
      goesOn({ waiting: [ben] }),
    ],
  ];
  test.for(cases)('%s', ([, move, now, expected]) => {
    expect(play(last, move, at(now), time)).toMatchObject(expected);
  });
});

describe('a minute more', () => {
  test('is given as often as the format says', () => {
    const round = speakingOf({ speaker: ana, extensions: time.extensionsMost });
    const move = { kind: 'more-time', turn: 1, extensions: time.extensionsMost } as const;
    const asked = play(round, move, at('19:03'), time);
    expect(asked).toEqual({ ok: false, refusal: 'no-more-time' });
  });

  test('is given once to two presses of the same wish', () => {
    const round = speakingOf({ speaker: ana, extensions: 1 });
    const asked = play(round, { kind: 'more-time', turn: 1, extensions: 0 }, at('19:03'), time);
    expect(asked).toEqual({ ok: false, refusal: 'minute-given' });
  });

  test('brings its own warning', () => {
    const round = speakingOf({ speaker: ana, warned: true });
    const asked = play(round, { kind: 'more-time', turn: 1, extensions: 0 }, at('19:03:45'), time);
    expect(asked).toMatchObject(goesOn({ warned: false, endsAt: at('19:05') }));
  });
});

describe('the next instant at which time changes something', () => {
  test.for([
    ['is the warning', {}, '19:03:30'],
    ['then the end of the grace', { warned: true }, '19:04:30'],
    ['and moves with extra time', { warned: true, endsAt: at('19:06') }, '19:06:30'],
  ] as const)('%s', ([, given, expected]) => {
    expect(nextTick(speakingOf({ speaker: ana, ...given }), time)).toEqual(at(expected));
  });

  test('is the end where a format has no warning', () => {
    const checkout = timeOf(talkingPiece, 1);
    const round = speakingOf({ speaker: ana, endsAt: at('19:01') });
    expect(nextTick(round, checkout)).toEqual(at('19:01:30'));
    expect(play(round, { kind: 'tick' }, at('19:01:29'), checkout)).toMatchObject(goesOn({ warned: false }));
  });
});

describe('the order of a round', () => {
  test('begins one further along each session', () => {
    const order = [1, 2, 3, 4].map((number) => orderFor([ana, ben, cleo], number));
    expect(order).toEqual([
      [ana, ben, cleo],
      [ben, cleo, ana],
      [cleo, ana, ben],
      [ana, ben, cleo],
    ]);
  });

  test('makes everybody the first exactly once in as many sessions as there are people', () => {
    for (const count of Array(12).keys()) {
      const people = Array.from({ length: count + 1 }, (_, n) => user(`person ${n}`));
      const first = people.map((_, n) => orderFor(people, 7 + n)[0]);
      expect(new Set(first)).toEqual(new Set(people));
    }
  });

  test('of nobody is a round that is over before it began', () => {
    expect(orderFor([], 3)).toEqual([]);
    expect(beginRound([], 1, at('19:00'), time)).toEqual({ kind: 'finished' });
  });
});
