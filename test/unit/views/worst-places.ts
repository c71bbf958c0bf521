import * as apart from '../../../src/features/apart/views.ts';
import * as line from '../../../src/features/circle/line-views.ts';
import * as circle from '../../../src/features/circle/views.ts';
import type { Letter } from '../../../src/features/letter/letter.ts';
import * as letter from '../../../src/features/letter/views.ts';
import * as resting from '../../../src/features/resting/views.ts';
import { type Seat, SeatState } from '../../../src/features/seat/schema.ts';
import { circleId, circleOf, seatFor, user } from '../../support/make.ts';
import type { Case } from './case.ts';
import { first, people } from './worst-live.ts';
import { markdownName, markdownTopic } from './worst-words.ts';

const maple = circleOf({
  name: markdownName,
  topic: markdownTopic,
  hostId: people[1] ?? null,
  state: 'paused',
  admission: 'closed',
  cohortLength: 52,
  lockDate: '2027-01-19',
  tags: Array.from({ length: 5 }, (_, at) => `${at}${'w'.repeat(19)}`),
});
const later = new Date('2027-11-24T12:00:00Z');
const mention = '</circle browse:12345678901234567890>';

const letterOf = (kind: Letter['kind']): Letter => ({
  kind,
  circle: circleId('maple'),
  place: 1,
  number: later.getTime() / 1_000,
});

/** A place for which a letter of this kind waits for an answer. */
const waiting: Readonly<Record<Letter['kind'], Partial<Seat>>> = {
  invitation: { state: 'invited' },
  offer: { state: 'offered', offeredUntil: later },
  fit: { state: 'visitor', visits: 9_999, trial: 3 },
  kept: { state: 'active', quietFor: 2 },
  resting: { state: 'paused' },
  'go-on': { state: 'paused' },
  over: { state: 'active' },
  removed: { state: 'removed' },
  words: { state: 'active', agreedTo: 1, askedUntil: later },
};

const letterCase = (kind: Letter['kind'], given: Partial<Seat>, about: string): Case => ({
  name: `letterCard ${about}`,
  make: (t) =>
    letter.letterCard(t, {
      circle: maple,
      seat: seatFor({ userId: first, ...given }),
      letter: letterOf(kind),
    }),
  pings: about.startsWith('that is over') ? [] : [first],
});

/** Everything that is said about somebody's own place, at its longest. */
export const placeMessages: readonly Case[] = [
  {
    name: 'mineCard',
    make: (t) =>
      circle.mineCard(t, {
        places: Array.from({ length: 40 }, (_, n) => ({
          circle: circleOf({ ...maple, id: circleId(`circle ${n}`) }),
          seat: seatFor({ state: 'expired' }),
          ahead: 9_999,
        })),
        now: later,
        browse: mention,
      }),
    pings: [],
  },
  {
    name: 'mineCard of nobody',
    make: (t) => circle.mineCard(t, { places: [], now: later, browse: mention }),
    pings: [],
  },
  ...SeatState.options.map(
    (state): Case => ({
      name: `circleCard of somebody ${state}`,
      make: (t) =>
        circle.circleCard(t, {
          circle: maple,
          format: markdownName,
          taken: 12,
          waiting: 9_999,
          own: seatFor({ state, visits: 9_999, offeredUntil: state === 'offered' ? later : null }),
          ahead: 9_998,
          now: later,
        }),
      pings: [],
    }),
  ),
  letterCase('invitation', waiting.invitation, 'of an invitation'),
  letterCase('offer', waiting.offer, 'of an offer'),
  letterCase('offer', { state: 'expired' }, 'of an offer that has ended'),
  letterCase('offer', { state: 'active' }, 'that is over'),
  letterCase('fit', waiting.fit, 'of a visitor'),
  letterCase('kept', waiting.kept, 'to somebody who was away'),
  letterCase('resting', waiting.resting, 'about a seat that rests'),
  letterCase('go-on', waiting['go-on'], 'at the end of a cohort'),
  letterCase('over', waiting.over, 'about a circle that is over'),
  letterCase('words', waiting.words, 'about changed words'),
  letterCase('words', { state: 'active', askedUntil: null }, 'that is over, about words that were agreed to'),
  {
    name: 'lineCard',
    make: (t) =>
      line.lineCard(
        t,
        circleOf({ ...maple, capacity: 99 }),
        Array.from({ length: 99 }, (_, place) =>
          seatFor({ userId: first, place, state: 'offered', offeredUntil: later }),
        ),
      ),
    pings: [],
  },
  { name: 'lineCard of nobody', make: (t) => line.lineCard(t, maple, []), pings: [] },
  { name: 'archiveCard', make: (t) => circle.archiveCard(t, maple, mention), pings: [] },
  {
    name: 'removeCard that calls nobody',
    make: (t) => circle.removeCard(t, maple, { person: first, readmit: mention }),
    pings: [],
  },
  ...(['rests', 'wakes', 'over'] as const).map(
    (word): Case => ({
      name: `wordCard that says ${word}`,
      make: (t) => resting.wordCard(t, { word, next: later, people }),
      pings: people,
    }),
  ),
  ...(['offer', 'fit', 'kept', 'resting', 'go-on', 'over', 'invitation', 'words'] as const).map(
    (kind): Case => ({
      name: `directLetter of ${kind}`,
      make: (t) =>
        letter.directLetter(t, {
          circle: maple,
          seat: seatFor({ userId: first, ...waiting[kind] }),
          letter: letterOf(kind),
        }),
      pings: [],
    }),
  ),
  { name: 'restingLetter', make: (t) => letter.restingLetter(t), pings: [] },
  { name: 'apartCard', make: (t) => apart.apartCard(t, people.slice(0, 25), mention), pings: [] },
  { name: 'apartCard of nobody', make: (t) => apart.apartCard(t, [], mention), pings: [] },
  {
    name: 'askedCard',
    make: (t) =>
      apart.askedCard(t, { other: first, shared: Array(12).fill(maple), locale: 'en-US', list: mention }),
    pings: [],
  },
  {
    name: 'concerningCard',
    make: (t) =>
      apart.concerningCard(
        t,
        first,
        Array.from({ length: 25 }, () => ({ by: user('ana'), other: first })),
      ),
    pings: [],
  },
];
