import * as feed from '../../../src/features/feed/views.ts';
import * as mirror from '../../../src/features/mirror/views.ts';
import type { Permission } from '../../../src/features/room/room.ts';
import { circleOf } from '../../support/make.ts';
import type { Case } from './case.ts';
import { first } from './worst-live.ts';

export const showingModules = { feed, mirror };

const missing: readonly Permission[] = [
  'ViewChannel',
  'ManageChannels',
  'MuteMembers',
  'MoveMembers',
  'CreateEvents',
];
const address = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${'c'.repeat(200)}/calendar/${'d'.repeat(43)}.ics`;

/** What is said about where a circle is shown beside its own server. */
export const showingMessages: readonly Case[] = [
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
