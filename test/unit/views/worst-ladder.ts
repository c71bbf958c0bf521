import { stepLines } from '../../../src/features/step/had.ts';
import { ReportReason, type Step } from '../../../src/features/step/schema.ts';
import { choices, kindOf } from '../../../src/features/step/step.ts';
import * as step from '../../../src/features/step/views.ts';
import type { Vote } from '../../../src/features/vote/schema.ts';
import * as vote from '../../../src/features/vote/views.ts';
import { ConcernId, StepId, VoteId } from '../../../src/lib/ids.ts';
import { at, circleId, circleOf, guild } from '../../support/make.ts';
import type { Case } from './case.ts';
import { first, people } from './worst-live.ts';
import { markdownName } from './worst-words.ts';

export const ladderModules = { step, vote };

const now = at('19:00');
const concern = ConcernId.parse('abcdefghijkl');
const circle = circleOf({ name: markdownName });

export const stepWith = (given: Partial<Step> = {}): Step => ({
  id: StepId.parse('abcdefghijkl'),
  guildId: guild(),
  kind: 'warn',
  reason: 'methods',
  personId: first,
  byId: first,
  concernId: concern,
  circles: [circleId('maple')],
  everywhere: false,
  locale: 'en-US',
  told: 'not-reached',
  at: now,
  askedAt: null,
  undoneAt: null,
  ...given,
});

/** So many steps that nobody would have taken them, of each kind. */
export const manySteps: readonly Step[] = (['remind', 'warn', 'remove'] as const).flatMap((kind) =>
  Array.from({ length: 40 }, (_, n) =>
    stepWith({ kind, id: StepId.parse(`${kind}000000000`.slice(0, 10) + String(10 + n)) }),
  ),
);

/** The most people who can have said something before it is decided. */
export const voteWith = (given: Partial<Vote> = {}): Vote => ({
  id: VoteId.parse('abcdefghijkl'),
  guildId: guild(),
  concernId: concern,
  everywhere: false,
  quorum: 5,
  state: 'open',
  openedAt: now,
  endsAt: now,
  ballots: people.slice(0, 9).map((userId, n) => ({ userId, yes: n % 2 === 0 })),
  ...given,
});

const letters: readonly Step[] = [
  ...(['remind', 'warn'] as const).flatMap((kind) =>
    ReportReason.options.map((reason) => stepWith({ kind, reason })),
  ),
  stepWith({ kind: 'remove' }),
  stepWith({ kind: 'remove', reason: null, everywhere: true }),
];

const nameOf = ({ kind, reason, everywhere }: Step): string =>
  `${kind} for ${reason ?? 'nothing'}${everywhere ? ' everywhere' : ''}`;

/** What is read about a step, before it is taken and after. Only the letter calls somebody: the one it is for. */
export const ladderMessages: readonly Case[] = [
  ...letters.flatMap((one): readonly Case[] => [
    {
      name: `stepLetter to ${nameOf(one)}`,
      make: (t) => step.stepLetter(t, { step: one, which: 'taken', person: first, circle }),
      pings: [first],
    },
    {
      name: `directStep to ${nameOf(one)}`,
      make: (t) => step.directStep(t, { step: one, which: 'taken' }),
      pings: [],
    },
  ]),
  ...[stepWith(), stepWith({ undoneAt: now }), stepWith({ kind: 'remove', undoneAt: now })].map(
    (one): Case => ({
      name: `stepLetter after another look at ${nameOf(one)}, ${one.undoneAt === null ? 'stays' : 'undone'}`,
      make: (t) => step.stepLetter(t, { step: one, which: 'looked', person: first, circle }),
      pings: [first],
    }),
  ),
  {
    name: 'directStep after another look',
    make: (t) => step.directStep(t, { step: stepWith(), which: 'looked' }),
    pings: [],
  },
  {
    name: 'stepChoiceCard',
    make: (t) =>
      step.stepChoiceCard(t, { concern, person: first, lines: stepLines(t, 'en-US', manySteps), choices }),
    pings: [],
  },
  ...choices.flatMap((choice) =>
    [undefined, 5].map((quorum): Case => {
      const about = stepWith({ kind: kindOf(choice), everywhere: choice === 'close-all' });
      const seen = { concern, choice, step: about.id, person: first, about, circle, quorum };
      return {
        name: `stepPreviewCard of ${choice} with ${quorum ?? 'no'} votes`,
        make: (t) => step.stepPreviewCard(t, { ...seen, read: t }),
        pings: [],
      };
    }),
  ),
  { name: 'undecidedCard', make: (t) => vote.undecidedCard(t, concern), pings: [] },
];
