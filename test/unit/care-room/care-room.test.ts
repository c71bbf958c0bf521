import { expect, test } from 'vitest';
import { mayEnd, usualCompanion, whoGoes } from '../../../src/features/care-room/care-room.ts';
import type { CareRoom } from '../../../src/features/care-room/schema.ts';
import { opened } from '../../../src/features/session/door.ts';
import type { Attendee, Live } from '../../../src/features/session/schema.ts';
import { CareRoomId } from '../../../src/lib/ids.ts';
import { at, circleId, guild, sessionId, user } from '../../support/make.ts';

const [ana, ben, cleo, eli, hana] = [user('ana'), user('ben'), user('cleo'), user('eli'), user('hana')];

const attendee = (one: Attendee['user'], away: Date | null = null): Attendee => ({
  user: one,
  newcomer: false,
  away,
  listening: false,
  calm: false,
  early: false,
  heard: 0,
  nodded: 0,
});

/** Hana holds the circle without having agreed for today, Ben is co-host, Eli guards it, Ana and Cleo are members. */
const live = (given: Partial<Live> = {}): Live => ({
  ...opened({ startsAt: at('19:00'), medium: 'text', seats: 8, host: hana, ready: true }, at('19:00')),
  people: [ana, ben, cleo, eli].map((one) => attendee(one)),
  roles: { cohost: ben, guardian: eli },
  ...given,
});

const room = (personId: CareRoom['personId'], alongId: CareRoom['alongId']): CareRoom => ({
  id: CareRoomId.parse('abcdefghijkl'),
  guildId: guild(),
  circleId: circleId('maple'),
  sessionId: sessionId('maple'),
  personId,
  alongId,
  kind: 'thread',
  channelId: null,
  openedAt: at('19:10'),
  closedAt: null,
  endsAt: null,
});

test('the co-host goes along, or whoever asks when the co-host is away, aside or the one it is for', () => {
  const asked = { person: ana, asker: hana, open: [] };
  expect(whoGoes(live(), asked)).toMatchObject({ value: ben });
  const people = [attendee(ana), attendee(ben, at('19:05'))];
  expect(whoGoes(live({ people }), asked)).toMatchObject({ value: hana });
  expect(whoGoes(live(), { ...asked, open: [room(cleo, ben)] })).toMatchObject({ value: hana });
  expect(whoGoes(live(), { ...asked, person: ben })).toMatchObject({ value: hana });
  expect(usualCompanion(live(), { asker: ben, open: [room(cleo, ben)] })).toBeUndefined();
});

test.for([
  ['somebody who is not in the session', { person: user('olga') }, 'care-not-here'],
  ['somebody who is aside already', { person: cleo, open: [room(cleo, ben)] }, 'care-room-already'],
  ['nobody else', { person: ana, along: ana }, 'care-same-person'],
  ['somebody who is aside with another', { along: ben, open: [room(cleo, ben)] }, 'care-along-elsewhere'],
  ['a member who carries nothing tonight', { along: cleo }, 'care-who-goes'],
  ['nobody who is free', { asker: ben, open: [room(cleo, ben)] }, 'care-nobody-free'],
] as const)('nobody goes aside with %s', ([, given, refusal]) => {
  const asked = { person: ana, asker: hana, open: [] };
  expect(whoGoes(live(), { ...asked, ...given })).toMatchObject({ ok: false, refusal });
});

test('the guardian may go along, and whoever holds the circle may be the one who needs it', () => {
  const asked = { person: hana, along: eli, asker: hana, open: [] };
  expect(whoGoes(live(), asked)).toMatchObject({ value: eli });
});

test('both may end it, once, and nobody else', () => {
  const both = room(ana, ben);
  expect([ana, ben].map((one) => mayEnd(both, one).ok)).toEqual([true, true]);
  expect(mayEnd(both, cleo)).toMatchObject({ refusal: 'care-room-of-two' });
  expect(mayEnd({ ...both, closedAt: at('19:20') }, ana)).toMatchObject({ refusal: 'care-room-over' });
});
