import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concern } from '../../../src/features/concern/schema.ts';
import { cast, lasts, mayVote, needsVote, stands } from '../../../src/features/vote/vote.ts';
import { after as shifted } from '../../../src/lib/time.ts';
import { at, user } from '../../support/make.ts';
import { concernOf } from '../concern/concerns.ts';
import { voteWith } from '../views/worst-ladder.ts';

const [ana, ben, nele] = [user('ana'), user('ben'), user('nele')];
const opened = at('19:00');
const endsAt = shifted(opened, lasts);
const mods = Array.from({ length: 9 }, (_, n) => user(`moderator ${n}`));

const vote = (quorum: number, yes: number, no = 0) =>
  voteWith({
    quorum,
    endsAt,
    ballots: mods.slice(0, yes + no).map((userId, n) => ({ userId, yes: n < yes })),
  });

describe('a vote of moderators', () => {
  test('is decided as soon as so many agree, or as many do not', () => {
    expect(stands(vote(2, 1, 1), opened)).toBe('open');
    expect(stands(vote(2, 2, 1), opened)).toBe('agreed');
    expect(stands(vote(2, 1, 2), opened)).toBe('declined');
  });

  test('that came to nothing in two days keeps the gentler choice: too few, and a tie', () => {
    expect(stands(vote(3, 2), shifted(endsAt, -1))).toBe('open');
    expect(stands(vote(3, 2), endsAt)).toBe('undecided');
    expect(stands(vote(3, 2, 2), endsAt)).toBe('undecided');
    expect(stands(vote(3, 0), endsAt)).toBe('undecided');
    expect(stands(vote(2, 2), shifted(endsAt, 1))).toBe('agreed');
  });

  test('counts everybody once, as they said last, and nothing after it was decided', () => {
    const pressed = fc.record({ userId: fc.constantFrom(...mods), yes: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.array(pressed, { maxLength: 40 }), (quorum, all) => {
        let now = vote(quorum, 0);
        const said = new Map<string, boolean>();
        for (const ballot of all) {
          const wasOpen = stands(now, opened) === 'open';
          const voted = cast(now, ballot, opened);
          expect(voted.ok).toBe(wasOpen);
          if (!voted.ok) continue;
          said.set(ballot.userId, ballot.yes);
          now = voted.value;
        }
        expect(new Map(now.ballots.map(({ userId, yes }) => [String(userId), yes]))).toEqual(said);
        const yes = [...said.values()].filter(Boolean).length;
        const no = said.size - yes;
        expect(Math.max(yes, no)).toBeLessThanOrEqual(quorum);
        expect(stands(now, opened)).toBe(yes === quorum ? 'agreed' : no === quorum ? 'declined' : 'open');
        expect(stands(now, endsAt)).toBe(
          yes === quorum ? 'agreed' : no === quorum ? 'declined' : 'undecided',
        );
      }),
    );
  });

  test('that is over takes nobody’s word any more', () => {
    const ballot = { userId: nele, yes: true };
    expect(cast(vote(2, 1), ballot, endsAt)).toEqual({ ok: false, refusal: 'vote-over' });
    expect(cast({ ...vote(2, 1), state: 'declined' }, ballot, opened)).toMatchObject({ ok: false });
  });
});

describe('who votes', () => {
  const voter = (person: typeof ana, given = {}) => ({
    user: person,
    isOwner: false,
    keepsSafe: true,
    ...given,
  });

  test('are moderators who have no part in it', () => {
    const about: Concern = concernOf({ aboutId: ben, byId: ana });
    expect(mayVote(about, voter(nele)).ok).toBe(true);
    expect(mayVote(about, voter(ben))).toEqual({ ok: false, refusal: 'about-you' });
    expect(mayVote(about, voter(ana))).toEqual({ ok: false, refusal: 'said-by-you' });
    expect(mayVote(about, voter(nele, { conflict: 'part-of-circle' }))).toMatchObject({ ok: false });
    expect(mayVote(about, voter(nele, { keepsSafe: false }))).toEqual({
      ok: false,
      refusal: 'not-a-moderator',
    });
    expect(mayVote(about, voter(nele, { keepsSafe: false, isOwner: true })).ok).toBe(true);
  });

  test('are asked where the server wants it, others read along, and it is not the owner’s already', () => {
    const wish = { votes: 2, hasChannel: true, isOwner: false, before: undefined };
    const asks = (given = {}, goesTo: Concern['goesTo'] = 'moderators') =>
      needsVote({ goesTo }, { ...wish, ...given });
    expect(asks()).toBe(true);
    expect(asks({ votes: null })).toBe(false);
    expect(asks({ hasChannel: false })).toBe(false);
    expect(asks({}, 'owner')).toBe(false);
    expect(asks({ isOwner: true })).toBe(true);
    expect(asks({ isOwner: true, before: 'undecided' })).toBe(false);
    expect(asks({ isOwner: true, before: 'declined' })).toBe(true);
    expect(asks({ before: 'undecided' })).toBe(true);
  });
});
