import * as browsing from '../../../src/features/circle/browse-views.ts';
import type { Looking } from '../../../src/features/circle/looking.ts';
import * as circle from '../../../src/features/circle/views.ts';
import { at, circleOf, seatFor } from '../../support/make.ts';
import type { Case } from './case.ts';
import { controller } from './worst-consent.ts';
import { markdownName, markdownTopic } from './worst-words.ts';

export const zone = 'America/North_Dakota/New_Salem';

export const maple = circleOf({
  name: markdownName,
  topic: markdownTopic,
  schedule: { zone, localTime: '19:00', rule: 'FREQ=WEEKLY;BYDAY=TU', firstDate: '2026-11-24', changes: [] },
});
const ended = circleOf({ ...maple, schedule: { ...maple.schedule, rule: 'FREQ=WEEKLY;COUNT=1' } });
export const later = at('12:00', '2027-11-24');

const listing = (given: object) => ({
  page: Array.from({ length: browsing.pageLength }, () => ({ circle: maple, taken: 0 })),
  total: 1_000_000,
  from: 500_000,
  now: later,
  create: '</circle create:12345678901234567890>',
  browse: '</circle browse:12345678901234567890>',
  view: '</circle view:12345678901234567890>',
  looking: {
    tag: 'ü'.repeat(20),
    language: 'de',
    medium: 'voice',
    day: 'TU',
    free: 'free',
    admission: 'semi-open',
  } satisfies Looking,
  ...given,
});

/** A circle with the longest words, wherever it is looked at. */
export const circleMessages: readonly Case[] = [
  { name: 'browseCard in the middle', make: (t) => browsing.browseCard(t, listing({})), pings: [] },
  {
    name: 'browseCard of nothing',
    make: (t) => browsing.browseCard(t, listing({ page: [], total: 0, from: 0 })),
    pings: [],
  },
  {
    name: 'circleCard of a member',
    make: (t) =>
      circle.circleCard(t, {
        circle: maple,
        format: markdownName,
        taken: 12,
        waiting: 9_999,
        own: seatFor({ state: 'waitlisted' }),
        ahead: 9_998,
        now: later,
      }),
    pings: [],
  },
  {
    name: 'circleCard of a circle that has ended',
    make: (t) =>
      circle.circleCard(t, {
        circle: ended,
        format: markdownName,
        taken: 0,
        waiting: 0,
        own: undefined,
        ahead: 0,
        now: later,
      }),
    pings: [],
  },
  {
    name: 'welcomeCard',
    make: (t) => circle.welcomeCard(t, maple, { controller, stance: 'refer-and-stay' }),
    pings: [],
  },
  {
    name: 'welcomeCard without a topic',
    make: (t) => circle.welcomeCard(t, { ...maple, topic: '' }, { controller, stance: 'open-talk' }),
    pings: [],
  },
  { name: 'agreementCard', make: (t) => circle.agreementCard(t, maple.id), pings: [] },
];
