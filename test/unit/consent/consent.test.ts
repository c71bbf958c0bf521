import { expect, test } from 'vitest';
import { lastOf, standing } from '../../../src/features/consent/consent.ts';
import type { KeptEntry } from '../../../src/features/consent/schema.ts';
import { at, circleId, guild, user } from '../../support/make.ts';

const seven = at('19:00');

/** A yes to a place in Maple, but for what is given. */
const said = (id: string, given: Partial<KeptEntry> = {}): KeptEntry => ({
  id,
  guildId: guild(),
  userId: user('ana'),
  circleId: circleId('maple'),
  purpose: 'membership',
  decision: 'given',
  documentVersion: 3,
  locale: 'en-US',
  statementHash: '',
  method: 'form',
  at: seven,
  affirmation: null,
  ageAttested: true,
  controller: null,
  supersedesId: null,
  ...given,
});
const idsOf = (entries: readonly KeptEntry[]): readonly string[] => entries.map(({ id }) => id);

test('what was said last holds, in whatever order it is read', () => {
  const earlier = said('one');
  const later = said('two', { at: at('20:00') });
  expect([lastOf([earlier, later])?.id, lastOf([later, earlier])?.id]).toEqual(['two', 'two']);
  expect(lastOf([])).toBeUndefined();
});

test('of two words of one instant the one holds that comes after the other', () => {
  const yes = said('yes');
  const no = said('no', { decision: 'withdrawn', supersedesId: 'yes' });
  expect(lastOf([yes, no])?.id).toBe('no');
  expect(lastOf([no, yes])?.id).toBe('no');
  expect(standing([no, yes])).toEqual([]);
});

test('a yes stands until it is taken back, and again when it is said again', () => {
  const yes = said('yes');
  const no = said('no', { at: at('20:00'), decision: 'withdrawn', supersedesId: 'yes' });
  const again = said('again', { at: at('21:00'), supersedesId: 'no' });
  expect(idsOf(standing([yes]))).toEqual(['yes']);
  expect(standing([yes, no])).toEqual([]);
  expect(idsOf(standing([again, yes, no]))).toEqual(['again']);
  expect(standing([said('never', { decision: 'refused' })])).toEqual([]);
});

test('what is about another circle, another server or another purpose stands for itself, in the order in which it was said', () => {
  const taken = said('taken', { decision: 'withdrawn', at: at('22:00') });
  const others = [
    said('server', { guildId: guild('other'), at: at('19:04') }),
    said('purpose', { purpose: 'agreement', at: at('19:03') }),
    said('circle', { circleId: circleId('oak'), at: at('19:02') }),
    said('whole', { circleId: null, purpose: 'calendar', at: at('19:01') }),
  ];
  expect(idsOf(standing([said('yes'), taken, ...others]))).toEqual(['whole', 'circle', 'purpose', 'server']);
});

test('what is about no circle is one thing, also said twice', () => {
  const calendar = { circleId: null, purpose: 'calendar' } as const;
  const entries = [said('one', calendar), said('two', { ...calendar, at: at('20:00'), supersedesId: 'one' })];
  expect(idsOf(standing(entries))).toEqual(['two']);
});
