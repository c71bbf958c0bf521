import { describe, expect, test } from 'vitest';
import * as authority from '../../../src/features/session/authority.ts';
import {
  abandonChair,
  askedForChair,
  findChair,
  loseChair,
  mayTakeChair,
  offerChairOn,
  takeChair,
} from '../../../src/features/session/chair.ts';
import { isUnread, keepersHere, notify } from '../../../src/features/session/notices.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { at } from '../../support/make.ts';
import { ana, attendee, ben, cleo, dan, hana, liveOf, refused, roundOf } from './held.ts';

const live = liveOf({ roles: { cohost: ana, guardian: ben } });
const lostAt = (step: 'grace' | 'cohost' | 'guardian' | 'anyone', given: Partial<Live> = {}): Live => ({
  ...live,
  chair: { by: hana, was: null, lost: { step, until: at('19:02') }, changes: 0 },
  ...given,
});
const away = (...gone: readonly string[]): Pick<Live, 'people'> => ({
  people: [hana, ana, ben, cleo].map((user) =>
    attendee(user, { away: gone.includes(user) ? at('19:00') : null }),
  ),
});
const now = at('19:02');

describe('when whoever holds the circle is lost', () => {
  test('they are waited for a minute, and no longer where they are lost again', () => {
    const lost = loseChair(live, at('19:01'));
    expect(lost.chair).toEqual({
      by: hana,
      was: null,
      lost: { step: 'grace', until: at('19:02') },
      changes: 0,
    });
    expect(loseChair(lost, at('19:05'))).toBe(lost);
    const alone = liveOf({ chair: { ...live.chair, by: null } });
    expect(loseChair(alone, at('19:01'))).toBe(alone);
  });

  test('and is back, nobody is asked any more', () => {
    expect(findChair(lostAt('anyone'), hana).chair).toEqual({ ...live.chair, lost: null });
    const lost = lostAt('anyone');
    expect(findChair(lost, ana)).toBe(lost);
    expect(findChair(live, hana)).toBe(live);
  });

  test.for<[string, Live, Live['chair']['lost'] | 'by itself']>([
    ['the co-host is asked first', lostAt('grace'), { step: 'cohost', until: at('19:03') }],
    ['then the guardian', lostAt('cohost'), { step: 'guardian', until: at('19:03') }],
    ['then everybody', lostAt('guardian'), { step: 'anyone', until: at('19:03') }],
    ['and then it runs by itself', lostAt('anyone'), 'by itself'],
    [
      'a co-host who is away is not asked',
      lostAt('grace', away(ana)),
      { step: 'guardian', until: at('19:03') },
    ],
    ['nobody with a role is here', lostAt('grace', away(ana, ben)), { step: 'anyone', until: at('19:03') }],
    ['there are no roles', lostAt('grace', { roles: {} }), { step: 'anyone', until: at('19:03') }],
    [
      'whoever is lost is not asked',
      lostAt('grace', { roles: { guardian: hana } }),
      { step: 'anyone', until: at('19:03') },
    ],
  ])('%s', ([, before, expected]) => {
    const { chair } = offerChairOn(before, now);
    expect(chair).toEqual(
      expected === 'by itself'
        ? { by: null, was: hana, lost: null, changes: 0 }
        : { by: hana, was: hana, lost: expected, changes: 0 },
    );
  });

  test('nothing is offered where nobody is lost, and who held it first is remembered', () => {
    expect(offerChairOn(live, now)).toBe(live);
    const second = lostAt('grace');
    expect(offerChairOn({ ...second, chair: { ...second.chair, was: cleo } }, now).chair.was).toBe(cleo);
  });

  test('it is known who is asked', () => {
    expect(askedForChair(live)).toBeUndefined();
    expect(askedForChair(lostAt('grace'))).toBeUndefined();
    expect(askedForChair(lostAt('cohost'))).toBe(ana);
    expect(askedForChair(lostAt('guardian'))).toBe(ben);
    expect(askedForChair(lostAt('anyone'))).toBe('anyone');
  });
});

describe('the circle may be taken', () => {
  test.for<[string, Live, string, boolean]>([
    ['by whoever is asked', lostAt('cohost'), ana, true],
    ['by nobody else', lostAt('cohost'), cleo, false],
    ['by anybody, where all are asked', lostAt('anyone'), cleo, true],
    [
      'by whoever was lost',
      lostAt('cohost', { chair: { ...lostAt('cohost').chair, was: hana } }),
      hana,
      true,
    ],
    ['by anybody, where nobody holds it', { ...live, chair: { ...live.chair, by: null } }, cleo, true],
    ['by nobody while it is held', live, cleo, false],
    ['by whoever held it first', { ...live, chair: { ...live.chair, by: ana, was: hana } }, hana, true],
    ['not by whoever holds it', { ...live, chair: { ...live.chair, was: hana } }, hana, false],
  ])('%s', ([, before, person, expected]) => {
    const user = [hana, ana, cleo].find((one) => one === person) ?? dan;
    expect(mayTakeChair(before, user)).toBe(expected);
    expect(authority.proveSuccessor(before, user).ok).toBe(expected);
    if (!expected) expect(authority.proveSuccessor(before, user)).toEqual(refused('chair-held'));
  });

  test('only by somebody who is here, or who held it', () => {
    const open = { ...live, chair: { ...live.chair, by: null } };
    expect(authority.proveSuccessor(open, dan)).toEqual(refused('not-here'));
    expect(authority.proveSuccessor({ ...open, chair: { ...open.chair, was: dan } }, dan).ok).toBe(true);
    const hosted = { ...lostAt('grace'), chair: { ...lostAt('grace').chair, by: dan } };
    expect(authority.proveSuccessor(hosted, dan)).toEqual(refused('chair-held'));
  });

  test('and the first holder can take it back', () => {
    const taken = takeChair(lostAt('anyone'), cleo);
    expect(taken.chair).toEqual({ by: cleo, was: hana, lost: null, changes: 1 });
    expect(taken.roles).toEqual({ cohost: ana, guardian: ben });
    expect(takeChair(taken, hana).chair).toEqual({ by: hana, was: null, lost: null, changes: 2 });
  });

  test('by the co-host, who is none then', () => {
    expect(takeChair(lostAt('cohost'), ana)).toMatchObject({ chair: { by: ana }, roles: { guardian: ben } });
    expect(takeChair(lostAt('cohost'), ana).roles).not.toHaveProperty('cohost');
    expect(takeChair({ ...lostAt('anyone'), roles: { guardian: ben } }, cleo).roles).toEqual({
      guardian: ben,
    });
  });
});

describe('whoever held the circle and is gone for good', () => {
  test('is looked for no more: others are asked at once', () => {
    const gone = abandonChair(live, hana, now);
    expect(gone.chair).toEqual({
      by: null,
      was: null,
      lost: { step: 'cohost', until: at('19:03') },
      changes: 0,
    });
    const before = { ...live, chair: { ...live.chair, was: cleo } };
    expect(abandonChair(before, hana, now).chair.was).toBe(cleo);
  });

  test('and whoever did not hold it changes nothing, but that it is not theirs any more', () => {
    expect(abandonChair(live, cleo, now)).toEqual(live);
    const before = { ...live, chair: { ...live.chair, by: ana, was: hana } };
    expect(abandonChair(before, hana, now).chair).toEqual({ ...live.chair, by: ana, was: null });
    expect(abandonChair(before, cleo, now).chair).toEqual(before.chair);
  });
});

describe('what somebody may do', () => {
  test('the host and the co-host hold the circle', () => {
    expect(authority.proveChair(live, hana)).toEqual({ ok: true, value: { user: hana } });
    expect(authority.proveChair(live, ana).ok).toBe(true);
    expect(authority.proveChair(live, ben)).toEqual(refused('not-the-host'));
  });

  test('they and the guardian may pause; with none of them here anybody may who is', () => {
    for (const person of [hana, ana, ben]) expect(authority.proveKeeper(live, person).ok).toBe(true);
    expect(authority.proveKeeper(live, cleo)).toEqual(refused('not-a-keeper'));
    const left = { ...live, ...away(hana, ana, ben) };
    expect(authority.proveKeeper(left, cleo).ok).toBe(true);
    expect(authority.proveKeeper(left, dan)).toEqual(refused('not-a-keeper'));
    expect(authority.proveKeeper({ ...left, ...away(hana, ana, ben, cleo) }, cleo).ok).toBe(false);
  });

  test('whoever has the floor, on the newest panel', () => {
    expect(authority.proveHolder(live, ana, 10).ok).toBe(true);
    expect(authority.proveHolder(live, ana, 9)).toEqual(refused('turn-over'));
    expect(authority.proveHolder(live, ben, 10)).toEqual(refused('not-your-turn'));
    expect(authority.proveHolder({ ...live, course: roundOf({ turn: null }) }, ana, 10)).toEqual(
      refused('turn-over'),
    );
  });

  test('a minute more is given by the host, the timekeeper and whoever has the floor', () => {
    const timed = liveOf({ roles: { timekeeper: cleo } });
    for (const person of [hana, ana, cleo]) expect(authority.proveTimekeeper(timed, person).ok).toBe(true);
    expect(authority.proveTimekeeper(timed, ben)).toEqual(refused('not-yours-to-give'));
    const between = { ...timed, course: roundOf({ turn: null }) };
    expect(authority.proveTimekeeper(between, ana)).toEqual(refused('not-yours-to-give'));
  });

  test('whoever agreed for today is here, also when they are away', () => {
    expect(authority.provePresent({ ...live, ...away(cleo) }, cleo).ok).toBe(true);
    expect(authority.provePresent(live, dan)).toEqual(refused('not-here'));
  });
});

describe('a private word', () => {
  test('goes to the guardian, then the host, then the co-host, and never to the one it is about', () => {
    expect(keepersHere(live)).toEqual([ben, hana, ana]);
    expect(keepersHere({ ...live, ...away(ben) })).toEqual([hana, ana]);
    expect(keepersHere({ ...live, ...away(hana) })).toEqual([ben, ana]);
    expect(keepersHere(lostAt('grace'))).toEqual([ben, ana]);
    expect(keepersHere(liveOf({ roles: { guardian: hana } }))).toEqual([hana]);
    expect(keepersHere(liveOf({ chair: { ...live.chair, by: null } }))).toEqual([]);
    expect(keepersHere(liveOf({ chair: { ...live.chair, by: dan } }))).toEqual([dan]);
    expect(notify(live, 'out-someone', cleo).notices).toEqual([
      { number: 1, to: ben, about: cleo, kind: 'out-someone' },
    ]);
    expect(notify(live, 'out-ok', ben).notices).toMatchObject([{ to: hana, about: ben }]);
  });

  test('about the same person takes the place of the one before', () => {
    const twice = notify(notify(notify(live, 'out-ok', cleo), 'out-ok', ana), 'out-someone', cleo);
    expect(twice.counted).toBe(3);
    expect(twice.notices).toEqual([
      { number: 2, to: ben, about: ana, kind: 'out-ok' },
      { number: 3, to: ben, about: cleo, kind: 'out-someone' },
    ]);
    const few = notify(notify(liveOf(), 'out-ok', cleo), 'few', cleo);
    expect(few.notices.map(({ to }) => to)).toEqual([hana, cleo]);
  });

  test('is kept for nobody where nobody is there to read it', () => {
    const alone = liveOf({ chair: { ...live.chair, by: null } });
    expect(notify(alone, 'out-someone', cleo)).toBe(alone);
  });

  test('about a late-comer goes to the greeter alone', () => {
    const greeted = liveOf({ roles: { greeter: cleo } });
    expect(notify(greeted, 'late', dan).notices).toMatchObject([{ to: cleo, about: dan, kind: 'late' }]);
    expect(notify(greeted, 'late', cleo)).toBe(greeted);
    expect(notify(live, 'late', dan)).toBe(live);
    const gone = { ...greeted, ...away(cleo) };
    expect(notify(gone, 'late', dan)).toBe(gone);
  });

  test('that was not read is known by what it is and whom it is about', () => {
    const told = notify(live, 'out-ok', cleo);
    expect(isUnread(told, 'out-ok', cleo)).toBe(true);
    expect(isUnread(told, 'out-someone', cleo)).toBe(false);
    expect(isUnread(told, 'out-ok', ana)).toBe(false);
    expect(isUnread(live, 'out-ok', cleo)).toBe(false);
  });
});
