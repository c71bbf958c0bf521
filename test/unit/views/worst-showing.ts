import { type ServerFacts, serverFindings } from '../../../src/features/doctor/server.ts';
import * as doctor from '../../../src/features/doctor/views.ts';
import * as feed from '../../../src/features/feed/views.ts';
import * as mirror from '../../../src/features/mirror/views.ts';
import { policyKinds, policyOf } from '../../../src/features/policy/policy.ts';
import { unsaid } from '../../../src/features/policy/setup.ts';
import * as policy from '../../../src/features/policy/views.ts';
import type { Permission } from '../../../src/features/room/room.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import { plain } from '../../../src/lib/markup.ts';
import { channel, circleOf } from '../../support/make.ts';
import type { Case } from './case.ts';
import { first } from './worst-live.ts';

export const showingModules = { doctor, feed, mirror, policy };

const missing: readonly Permission[] = [
  'ViewChannel',
  'ManageChannels',
  'MuteMembers',
  'MoveMembers',
  'CreateEvents',
];
const address = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${'c'.repeat(200)}/calendar/${'d'.repeat(43)}.ics`;

const everything: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'ManageChannels',
  'ManageRoles',
  'SendMessagesInThreads',
  'Connect',
  'MuteMembers',
  'MoveMembers',
];

const localeOf = (t: Translate): string => (t('policy.where.on').startsWith('Ihre') ? 'de' : 'en-US');

/** Whoever says as much about themselves as the settings take. */
const operator = { name: 'ö'.repeat(100), contact: `https://example.org/${'c'.repeat(180)}`, country: 'GS' };

/** What is said about data and terms, in the language of the translator. */
const policyMessages = policyKinds.flatMap((kind) =>
  [operator, { ...operator, name: undefined }].map(
    (said): Case => ({
      name: `policyCard of ${kind}${said.name === undefined ? ', by nobody known' : ''}`,
      make: (t) => {
        const about = { t, locale: localeOf(t) };
        const command = (path: string): string => `</${path}:12345678901234567890>`;
        const setup = { operator: said, encryption: 'server' } as const;
        const made = policyOf(kind, { ...about, setup, command, shown: plain });
        return policy.policyCard(t, made, address.slice(0, 200));
      },
      pings: [],
    }),
  ),
);

/** A server in which everything is lacking that can be, everywhere. */
const facts: ServerFacts = {
  server: (['text', 'thread', 'voice', 'stage', 'event'] as const).map((wanted) => ({
    wanted,
    used: false,
    missing: everything.slice(0, wanted === 'event' ? 2 : 8),
  })),
  rooms: everything.flatMap((one) =>
    Array.from({ length: 10 }, (_, at) => ({
      circle: '-'.repeat(32),
      channel: channel(`${one} ${at}`),
      lacking: everything.filter((other) => other !== one),
    })),
  ),
  isAdministrator: true,
  setup: unsaid,
  crisis: { lines: 999, stale: 999, oldest: new Date('2026-09-30T00:00:00Z') },
  choices: {
    moderators: { channel: channel('mods'), is: 'open-to-all' },
    rolesGone: ['moderator-role', 'organiser-role'],
    lines: { count: 10, old: 9, unsaid: 1 },
  },
  consentsWaiting: 999_999,
  late: 999_999,
  clockAhead: -9_999_999_999,
  isConnected: false,
};

/** What is said about where a circle is shown beside its own server. */
export const showingMessages: readonly Case[] = [
  ...policyMessages,
  {
    name: 'doctorCard',
    make: (t) => {
      const command = (path: string): string => `</${path}:12345678901234567890>`;
      return doctor.doctorCard(t, serverFindings(facts, { t, locale: localeOf(t), command }));
    },
    pings: [],
  },
  {
    name: 'linkCard',
    make: (t) =>
      feed.linkCard(t, {
        address,
        link: '</calendar link:12345678901234567890>',
        stop: '</calendar stop:12345678901234567890>',
      }),
    pings: [],
  },
  {
    name: 'notShown without permissions',
    make: (t) => mirror.notShown(t, circleOf({ hostId: first }), { kind: 'not-allowed', missing }),
    pings: [first],
  },
  {
    name: 'notShown in a full list, without a host',
    make: (t) => mirror.notShown(t, circleOf({ hostId: null }), { kind: 'full' }),
    pings: [],
  },
];
