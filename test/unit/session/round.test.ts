import { describe, expect, test } from 'vitest';
import {
  afterTurnInRound,
  chooseByOrder,
  chooseInRound,
  isNext,
  joinLine,
  mayKeep,
  startRound,
} from '../../../src/features/session/round.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, formatOf, turnFor } from '../../support/make.ts';
import { ana, atIn, attendee, ben, cleo, dan, hana, liveOf, refused, roundOf } from './held.ts';

const live = liveOf();
const [long, checkIn] = [formatOf().phases[4], formatOf().phases[3]];
if (long?.kind !== 'round' || checkIn?.kind !== 'round') throw new Error('A talking piece has two rounds.');
const away = {
  people: [attendee(hana), attendee(ana), attendee(ben, { away: at('19:00') }), attendee(cleo)],
};

describe('a round begins', () => {
  const begun = (given: Partial<Live> = {}, phase = long, minutes = 56) =>
    startRound(atIn(liveOf(given)), phase, minutes);

  test('with everybody who is here; the first is offered a turn at once', () => {
    const { live: now, over } = begun();
    expect(over).toBe(false);
    expect(now.course).toMatchObject({
      kind: 'round',
      waiting: [ana, ben, cleo],
      deferred: [],
      choice: null,
    });
    expect(turnOf(now)).toMatchObject({ holder: hana, step: 'offered', since: at('19:01'), seconds: 240 });
    expect(now.beat).toBe(11);
  });

  test('with less time for each, where there is little', () => {
    expect(turnOf(begun({}, long, 8).live)?.seconds).toBeLessThan(240);
    expect(turnOf(begun(away, long, 8).live)?.seconds).toBeGreaterThan(
      turnOf(begun({}, long, 8).live)?.seconds ?? 0,
    );
  });

  test('with the question who would like to begin', () => {
    const { live: now } = begun({}, checkIn);
    expect(now.course).toMatchObject({
      choice: { by: null, until: at('19:01:30') },
      turn: null,
      waiting: [hana, ana, ben, cleo],
    });
    expect(now.beat).toBe(10);
    const alone = begun({ people: [attendee(ana), attendee(ben, { away: at('19:00') })] }, checkIn).live;
    expect(turnOf(alone)?.holder).toBe(ana);
    expect(begun({ people: [attendee(ana), attendee(ben)] }, checkIn).live.course).toMatchObject({
      turn: null,
    });
  });

  test('with those alone who are to be come back to', () => {
    const comeBack = { ...long, who: 'bookmarked' } as const;
    const { live: now } = begun({ bookmarks: [cleo, ana] }, comeBack);
    expect(turnOf(now)?.holder).toBe(cleo);
    expect(now).toMatchObject({ bookmarks: [], course: { waiting: [ana] } });
    expect(begun({ bookmarks: [cleo] }).live.bookmarks).toEqual([cleo]);
  });
});

describe('after a turn in a round', () => {
  const afterwards = (
    given = {},
    how: 'spoken' | 'later' | 'absent' = 'spoken',
    phase = long,
    before = {},
    format = 'talking-piece',
  ) => {
    const course = roundOf({ turn: null, ...given });
    return afterTurnInRound(atIn(liveOf({ course, ...before }), '19:05', format), course, phase, {
      holder: ana,
      how,
    });
  };

  test('the next in line has the floor, and whoever is away keeps their place', () => {
    expect(afterwards().live.course).toMatchObject({
      turn: { holder: ben, since: at('19:05') },
      waiting: [cleo],
    });
    expect(afterwards({}, 'spoken', long, away).live.course).toMatchObject({
      turn: { holder: cleo },
      waiting: [ben],
    });
  });

  test('whoever kept their turn for later comes at the end of the line, and once', () => {
    const { course } = afterwards({}, 'later').live;
    expect(course).toMatchObject({ turn: { holder: ben }, waiting: [cleo, ana], deferred: [ana] });
    const may = (given = {}, before = {}) => mayKeep(liveOf(before), roundOf(given), ana);
    expect(may()).toEqual({ ok: true, value: true });
    expect(may({ deferred: [ana] })).toEqual(refused('kept-already'));
    expect(may({ waiting: [] })).toEqual(refused('last-in-line'));
    expect(may({ waiting: [ben] }, away)).toEqual(refused('last-in-line'));
    expect(may({ waiting: [ben, cleo] }, away).ok).toBe(true);
  });

  test('whoever was lost is come back to later; where nothing does that they keep their place', () => {
    expect(afterwards({}, 'absent').live).toMatchObject({ bookmarks: [ana], course: { waiting: [cleo] } });
    const stays = afterwards({}, 'absent', long, {}, 'empathy-relay').live;
    expect(stays).toMatchObject({ bookmarks: [], course: { turn: { holder: ana }, waiting: [ben, cleo] } });
    expect(afterwards().live.bookmarks).toEqual([]);
  });

  test('it is over when nobody is left, and who was away is come back to', () => {
    expect(afterwards({ waiting: [] }).over).toBe(true);
    const left = afterwards({ waiting: [ben] }, 'spoken', long, { ...away, bookmarks: [cleo] });
    expect(left).toMatchObject({ over: true, live: { bookmarks: [cleo, ben] } });
    const nowhere = afterwards({ waiting: [ben] }, 'spoken', long, away, 'empathy-relay');
    expect(nowhere).toMatchObject({ over: true, live: { bookmarks: [] } });
  });

  test('the last speaker may name the next, where there is a choice', () => {
    const popcorn = { ...long, order: 'popcorn' } as const;
    const { live: now } = afterwards({}, 'spoken', popcorn);
    expect(now).toMatchObject({
      beat: 11,
      course: { turn: null, choice: { by: ana, until: at('19:05:30') }, waiting: [ben, cleo] },
    });
    expect(turnOf(afterwards({ waiting: [cleo] }, 'spoken', popcorn).live)?.holder).toBe(cleo);
    expect(turnOf(afterwards({}, 'spoken', popcorn, away).live)?.holder).toBe(cleo);
    const gone = { people: [attendee(ben), attendee(cleo)] };
    expect(turnOf(afterwards({}, 'spoken', popcorn, gone).live)?.holder).toBe(ben);
  });
});

describe('a choice in a round', () => {
  const asked = roundOf({
    turn: null,
    choice: { by: null, until: at('19:02') },
    waiting: [hana, ana, ben, cleo],
  });
  const chosen = (course = asked, person = ben, given = {}) =>
    chooseInRound(atIn(liveOf({ course, ...given })), course, person);

  test('to begin leaves the circle in its order', () => {
    expect(chosen()).toMatchObject({
      value: { live: { course: { turn: { holder: ben }, choice: null, waiting: [cleo, hana, ana] } } },
    });
  });

  test('of the next one leaves the others in theirs', () => {
    const named = { ...asked, choice: { by: dan, until: at('19:02') } };
    expect(chosen(named, ben)).toMatchObject({
      value: { live: { course: { turn: { holder: ben }, waiting: [hana, ana, cleo] } } },
    });
  });

  test('can only be of somebody who waits and is here', () => {
    expect(chosen(asked, dan)).toEqual(refused('not-callable'));
    expect(chosen(asked, ben, away)).toEqual(refused('not-callable'));
    expect(chosen({ ...asked, waiting: [ana] }, ben)).toEqual(refused('not-callable'));
  });

  test('that nobody made is made by the order', () => {
    expect(chooseByOrder(atIn(live), asked).live.course).toMatchObject({
      turn: { holder: hana },
      choice: null,
      waiting: [ana, ben, cleo],
    });
  });
});

describe('the line of a round', () => {
  test('has a late-comer at its end, once', () => {
    expect(joinLine(live, roundOf(), hana).course).toMatchObject({ waiting: [ben, cleo, hana] });
    expect(joinLine(live, roundOf(), ben)).toBe(live);
    expect(joinLine(live, roundOf({ turn: turnFor({ holder: hana }) }), hana)).toBe(live);
    expect(joinLine(live, roundOf({ turn: null }), ana).course).toMatchObject({ waiting: [ben, cleo, ana] });
  });

  test('can have somebody else in front', () => {
    expect(isNext(live, roundOf(), cleo)).toMatchObject({ value: { course: { waiting: [cleo, ben] } } });
    expect(isNext(live, roundOf(), hana)).toEqual(refused('not-callable'));
    expect(isNext(liveOf(away), roundOf(), ben)).toEqual(refused('not-callable'));
  });
});
