import { createHash } from 'node:crypto';
import type { Session } from '../../../src/features/session/schema.ts';
import { at, channel, circleId, guild, user } from '../../support/make.ts';

type OldValue = string | number | boolean | Date | null | object;
export type OldRow = Readonly<{ table: string; values: Readonly<Record<string, OldValue>> }>;

export const row = (table: string, values: OldRow['values']): OldRow => ({ table, values });
const people = {
  ana: user('ana'),
  ben: user('ben'),
  cleo: user('cleo'),
  eli: user('eli'),
  hana: user('hana'),
  nele: user('nele'),
};
type Person = keyof typeof people;
export const who = (name: Person) => people[name];

export const [maple, birch, oak] = [circleId('maple'), circleId('birch'), circleId('oak')];
export const home = guild();
export const meeting = at('18:00', '2026-12-01');
export const starts = meeting.getTime() / 1_000;
export const ownId = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 12);

export const circle = (id: string, name: string, more: OldRow['values'] = {}): OldRow =>
  row('Circle', {
    id,
    guildId: home,
    name,
    nameKey: name.toLowerCase(),
    topic: 'a topic',
    formatKey: 'text-circle',
    capacity: 8,
    hostId: who('hana'),
    locale: 'en-US',
    zone: 'Europe/Berlin',
    localTime: '19:00',
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    firstDate: '2026-11-24',
    sessionsHeld: 2,
    nextPlace: 4,
    version: 17,
    createdAt: at('12:00', '2026-11-01'),
    ...more,
  });

export const seat = (of: string, person: Person, place: number, more: OldRow['values'] = {}) =>
  row('Seat', {
    circleId: of,
    userId: who(person),
    state: 'active',
    place,
    since: at('12:00', '2026-11-02'),
    ...more,
  });

export const consent = (id: string, person: Person, purpose: string, more: OldRow['values'] = {}) =>
  row('Consent', {
    id,
    guildId: home,
    userId: who(person),
    circleId: maple,
    purpose,
    decision: 'given',
    documentVersion: 1,
    locale: 'en-US',
    statementHash: 'a hash of the words',
    method: 'form',
    at: at('12:00', '2026-11-02'),
    ...more,
  });

export const due = (kind: string, subject: string, dueAt: Date, more: OldRow['values'] = {}) =>
  row('DueWork', { key: `${kind}:${subject}`, kind, subject, dueAt, stamp: 2, attempts: 1, ...more });

/** A message in the room of Maple. Its mark is the key of what sent it. */
export const posting = (kind: string, about: string) =>
  row('Posting', {
    mark: `${kind}:${about}`,
    kind,
    subject: maple,
    channelId: channel('maple'),
    messageId: channel(`message ${kind}`),
    createdAt: at('17:00'),
    triedAt: at('17:00'),
    postedAt: at('17:00'),
  });

/** A session that ran before there were phases. */
export const beforePhases: OldRow = row('Session', {
  id: ownId('an evening before phases'),
  circleId: maple,
  guildId: home,
  number: 2,
  phase: 'sharing',
  state: { phase: 'sharing', order: [who('ana')], holder: who('ana') },
  format: { key: 'text-circle', seconds: 240 },
  openedAt: at('18:00', '2026-11-17'),
});

/** A live session as it was written when phases were new: guests were told apart, and nobody asked about few people yet. */
export function firstPhases({ id, state, format }: Session): OldRow {
  if (!('people' in state)) throw new Error('The session is not live.');
  const { fewAsked: _, ...then } = state;
  const people = then.people.map((one) => ({ ...one, guest: false }));
  return row('Session', {
    id,
    circleId: maple,
    guildId: home,
    number: 2,
    phase: state.phase,
    state: { ...then, people },
    format,
    openedAt: at('18:00'),
  });
}
