import * as circle from '../../../src/features/circle/views.ts';
import type { KeptEntry } from '../../../src/features/consent/schema.ts';
import * as consent from '../../../src/features/consent/views.ts';
import { at, circleId, circleOf, guild, seatFor, user } from '../../support/make.ts';
import type { Case } from './case.ts';
import { markdownName } from './worst-words.ts';

export const consentModules = { consent };

/** As long as whoever runs the bot may make it. */
export const controller = '*_~'.repeat(66);

const later = at('12:00', '2027-11-24');

const entry: KeptEntry = {
  id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  guildId: guild(),
  userId: user('ana'),
  circleId: circleId('maple'),
  purpose: 'membership',
  decision: 'given',
  documentVersion: 99,
  locale: 'en-US',
  statementHash: 'a hash',
  method: 'form',
  at: later,
  affirmation: 'Yes, I consent',
  ageAttested: true,
  controller,
  supersedesId: null,
};
const one = { entry, circle: markdownName };
const many = Array.from({ length: 99 }, (_, n) => ({ ...one, entry: { ...entry, id: `${n}` } }));

/** What is said about people's consents, at its longest. */
export const consentMessages: readonly Case[] = [
  { name: 'underAgeCard', make: (t) => circle.underAgeCard(t), pings: [] },
  { name: 'consentsCard', make: (t) => consent.consentsCard(t, many), pings: [] },
  { name: 'consentsCard of nobody', make: (t) => consent.consentsCard(t, []), pings: [] },
  {
    name: 'consentCard',
    make: (t) => consent.consentCard(t, one, t('document.agreement.body')),
    pings: [],
  },
  { name: 'consentCard without its words', make: (t) => consent.consentCard(t, one, undefined), pings: [] },
  {
    name: 'wordsCard',
    make: (t) =>
      consent.wordsCard(t, {
        circle: circleOf({ name: markdownName }),
        seat: seatFor({ agreedTo: 0, askedUntil: later }),
        controller,
      }),
    pings: [],
  },
];
