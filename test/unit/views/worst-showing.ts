import * as feed from '../../../src/features/feed/views.ts';
import * as mirror from '../../../src/features/mirror/views.ts';
import { policyKinds, policyOf } from '../../../src/features/policy/policy.ts';
import * as policy from '../../../src/features/policy/views.ts';
import type { Permission } from '../../../src/features/room/room.ts';
import { plain } from '../../../src/lib/markup.ts';
import { circleOf } from '../../support/make.ts';
import type { Case } from './case.ts';
import { first } from './worst-live.ts';

export const showingModules = { feed, mirror, policy };

const missing: readonly Permission[] = [
  'ViewChannel',
  'ManageChannels',
  'MuteMembers',
  'MoveMembers',
  'CreateEvents',
];
const address = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${'c'.repeat(200)}/calendar/${'d'.repeat(43)}.ics`;

/** Whoever says as much about themselves as the settings take. */
const operator = { name: 'ö'.repeat(100), contact: `https://example.org/${'c'.repeat(180)}`, country: 'GS' };

/** What is said about data and terms, in the language of the translator. */
const policyMessages = policyKinds.flatMap((kind) =>
  [operator, { ...operator, name: undefined }].map(
    (said): Case => ({
      name: `policyCard of ${kind}${said.name === undefined ? ', by nobody known' : ''}`,
      make: (t) => {
        const about = { t, locale: t('policy.where.on').startsWith('Ihre') ? 'de' : 'en-US' };
        const command = (path: string): string => `</${path}:12345678901234567890>`;
        const setup = { operator: said, encryption: 'server' } as const;
        const made = policyOf(kind, { ...about, setup, command, shown: plain });
        return policy.policyCard(t, made, address.slice(0, 200));
      },
      pings: [],
    }),
  ),
);

/** What is said about where a circle is shown beside its own server. */
export const showingMessages: readonly Case[] = [
  ...policyMessages,
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
