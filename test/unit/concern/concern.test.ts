import { describe, expect, test } from 'vitest';
import { lookedAt } from '../../../src/features/appeal/appeal.ts';
import { closed, goesTo, mayConcern, taken } from '../../../src/features/concern/concern.ts';
import type { Concern } from '../../../src/features/concern/schema.ts';
import { at, user } from '../../support/make.ts';
import { concernOf as said } from './concerns.ts';

const [ana, ben, nele, owner] = [user('ana'), user('ben'), user('nele'), user('owner')];
const now = at('19:00');

const by = (person: typeof ana) => ({ user: person, isOwner: person === owner });

describe('what is said about somebody', () => {
  test('goes to the moderators, and about one of them to the owner; a worry is no complaint and goes to all', () => {
    expect(goesTo('report', { keepsSafe: false, isOwner: false })).toBe('moderators');
    expect(goesTo('report', { keepsSafe: true, isOwner: false })).toBe('owner');
    expect(goesTo('care', { keepsSafe: true, isOwner: false })).toBe('moderators');
    // About the owner there is nobody above: then the others should know.
    expect(goesTo('report', { keepsSafe: true, isOwner: true })).toBe('moderators');
  });

  test('is about somebody else, unless they ask for somebody to reach out to themselves', () => {
    const about = (kind: Concern['kind'], person: typeof ana, isBot = false) =>
      mayConcern({ kind, about: person, by: ana, isBot });
    expect(about('report', ana)).toEqual({ ok: false, refusal: 'about-yourself' });
    expect(about('care', ana)).toEqual({ ok: false, refusal: 'about-yourself' });
    expect(about('reach-out', ana).ok).toBe(true);
    expect(about('report', ben, true)).toEqual({ ok: false, refusal: 'about-a-bot' });
  });
});

describe('whoever looks after it', () => {
  test('is seen to, and another can take it over', () => {
    const first = taken(said(), by(nele));
    expect(first).toMatchObject({ ok: true, value: { state: 'taken', takenById: nele } });
    expect(taken(said({ state: 'taken', takenById: nele }), by(ana))).toMatchObject({
      ok: true,
      value: { takenById: ana },
    });
  });

  test('is never the one it is about, but may be for somebody who asked for it', () => {
    expect(taken(said(), by(ben))).toEqual({ ok: false, refusal: 'about-you' });
    expect(closed(said(), by(ben), { outcome: 'nothing-needed', at: now })).toEqual({
      ok: false,
      refusal: 'about-you',
    });
    expect(taken(said({ kind: 'reach-out', byId: ben }), by(ben)).ok).toBe(true);
  });

  test('is the owner alone where it is for the owner', () => {
    expect(taken(said({ goesTo: 'owner' }), by(nele))).toEqual({ ok: false, refusal: 'concern-for-owner' });
    expect(taken(said({ goesTo: 'owner' }), by(owner)).ok).toBe(true);
  });

  test('closes it once, with what came of it', () => {
    const ended = closed(said(), by(nele), { outcome: 'talked', at: now });
    expect(ended).toMatchObject({
      ok: true,
      value: { state: 'closed', outcome: 'talked', closedAt: now, takenById: nele },
    });
    if (ended.ok) expect(taken(ended.value, by(nele))).toEqual({ ok: false, refusal: 'concern-closed' });
  });
});

describe('whoever has a part in it', () => {
  test('does not decide: about who holds a circle of theirs nobody, and about their own step the owner alone', () => {
    const inCircle = { ...by(nele), conflict: 'part-of-circle' } as const;
    expect(taken(said(), inCircle)).toEqual({ ok: false, refusal: 'part-of-circle' });
    expect(taken(said(), { ...by(owner), conflict: 'part-of-circle' })).toMatchObject({ ok: false });
    const looking = said({ kind: 'appeal', aboutId: ben, byId: ben });
    const ending = { outcome: 'taken-back', at: now } as const;
    expect(lookedAt(looking, { ...by(nele), conflict: 'your-own-step' }, ending)).toEqual({
      ok: false,
      refusal: 'your-own-step',
    });
    expect(lookedAt(looking, { ...by(owner), conflict: 'your-own-step' }, ending).ok).toBe(true);
    expect(lookedAt(looking, by(ben), ending)).toEqual({ ok: false, refusal: 'about-you' });
    expect(lookedAt(said(), by(nele), ending)).toEqual({ ok: false, refusal: 'no-such-concern' });
  });

  test('waits until a vote is over before it is closed', () => {
    const ending = { outcome: 'talked', at: now, isVoting: true } as const;
    expect(closed(said(), by(nele), ending)).toEqual({ ok: false, refusal: 'vote-open' });
  });
});
