import * as feed from '../../../src/features/feed/views.ts';
import type { Case } from './case.ts';

export const showingModules = { feed };

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
];
