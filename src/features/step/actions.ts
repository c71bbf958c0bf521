import { z } from 'zod';
import type { Translator } from '../../i18n/index.ts';
import { type ChannelId, type GuildId, newStepId, StepId, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { PlainError } from '../../lib/plain-error.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { Guardian } from '../circle/host.ts';
import { askToShow, type Old } from '../concern/actions.ts';
import type { Concern } from '../concern/schema.ts';
import type { DirectActions } from '../direct/actions.ts';
import type { Doer } from '../due-work/actions.ts';
import { restingLetter } from '../letter/views.ts';
import type { PostingActions } from '../posting/actions.ts';
import { hasPart } from '../seat/standing.ts';
import type { Step } from './schema.ts';
import { directStep, stepLetter } from './views.ts';

/** What somebody is told: what was decided, or what came of another look at it. */
const Told = z.tuple([StepId, z.enum(['taken', 'looked'])]);
type Which = z.infer<typeof Told>[1];

export const tellKey = (id: StepId, which: Which): string => `step:${id}/${which}`;

export const askToTell = (held: Stores, id: StepId, which: Which, now: Date): Promise<void> =>
  held.due.ask({ key: tellKey(id, which), kind: 'step', subject: `${id}/${which}`, dueAt: now });

/** Writes down what was done towards somebody, and asks for them to be told. */
export async function addStep(held: Stores, step: Step): Promise<void> {
  await held.steps.add(step);
  if (step.told === 'waiting') await askToTell(held, step.id, 'taken', step.at);
}

/**
 * The language somebody reads: of the circle it was said in, or else of one they belong to. What their own client speaks is
 * not stored.
 */
export async function languageOf(
  held: Stores,
  { circleId, aboutId, guildId, locale }: Pick<Concern, 'circleId' | 'aboutId' | 'guildId' | 'locale'>,
): Promise<string> {
  const seats = aboutId === null ? [] : (await held.seats.ofPerson(aboutId)).filter(hasPart);
  const ids = circleId === null ? seats.map((seat) => seat.circleId) : [circleId];
  const circles = (await held.circles.all(ids)).filter((circle) => circle.guildId === guildId);
  return circles[0]?.locale ?? locale;
}

/** A circle was closed to somebody without a report. Whoever had no part in it is told nothing. */
export const addRemoval = (
  held: Stores,
  { user, circle }: Guardian,
  { person, told, at }: Readonly<{ person: UserId; told: 'waiting' | 'silent'; at: Date }>,
): Promise<void> =>
  addStep(held, {
    id: newStepId(),
    guildId: circle.guildId,
    kind: 'remove',
    reason: null,
    personId: person,
    byId: user,
    concernId: null,
    circles: [circle.id],
    everywhere: false,
    locale: circle.locale,
    told,
    at,
    askedAt: null,
    undoneAt: null,
  });

/** Takes the people out of steps that are old enough, also out of what is shown of them, and throws away old votes. */
export async function forgetSteps(stores: Stores, { before, guild, now }: Old): Promise<void> {
  const people = await stores.steps.unnameBefore(before, guild);
  for (const id of await stores.concerns.openAbout(people)) await askToShow(stores, id, now);
  await stores.votes.forgetBefore(before, guild);
}

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  postings: PostingActions;
  direct: DirectActions;
  /** Where somebody can be told something alone. */
  reach: (guild: GuildId, person: UserId, locale: string) => Promise<ChannelId | 'gone' | 'not-allowed'>;
  translator: Translator;
  now: Now;
  inLine: InLine;
}>;

type Telling = Readonly<{ key: string; which: Which; step: Step; person: UserId }>;

export function stepActions({ transact, stores, postings, direct, reach, translator, now, inLine }: Needs) {
  /** Keeps whether they could be told, once, and lets whoever looks after the report see it. */
  const keepTold = (step: Step, told: 'told' | 'not-reached'): Promise<void> =>
    transact(async (held) => {
      const { id, guildId, concernId } = step;
      if ((await held.steps.find(id))?.told === told) return;
      await held.steps.keepTold({ id, told });
      const [circleId = null] = step.everywhere ? [] : step.circles;
      const about = { guildId, actorId: null, concernId, circleId } as const;
      await held.audit.add({ ...about, action: 'tell', outcome: told === 'told' ? 'done' : told, at: now() });
      if (concernId !== null) await askToShow(held, concernId, now());
    });

  async function send({ key, which, step, person }: Telling): Promise<'done' | 'late' | 'nobody'> {
    const t = translator(step.locale);
    const [circle] = step.everywhere ? [] : await stores.circles.all(step.circles.slice(0, 1));
    const known = await stores.postings.find(key);
    const isOver = which === 'taken' && step.undoneAt !== null;
    if (known?.messageId != null) {
      const view = stepLetter(t, { step, which, person, circle });
      await (isOver ? postings.rest(known, restingLetter(t)) : postings.change(known, view));
      return 'done';
    }
    if (known === undefined && (isOver || (which === 'taken' && step.told === 'told'))) return 'late';
    const to = { guild: step.guildId, person };
    if ((await direct.send(to, `direct:${key}`, directStep(t, { step, which }))) === 'sent') return 'done';
    const channel = await reach(step.guildId, person, step.locale);
    if (channel === 'gone') return 'nobody';
    if (channel === 'not-allowed') throw new PlainError('No private thread may be made for a note.');
    const wanted = { mark: key, kind: 'letter', subject: `steps:${step.guildId}`, turn: null } as const;
    await postings.keep(wanted, channel, stepLetter(t, { step, which, person, circle }));
    return 'done';
  }

  /** Tried again while it cannot be told, but whoever looks after it knows at once. */
  async function tellNow(telling: Telling): Promise<'done' | 'late' | 'nobody'> {
    const { step, which } = telling;
    if (which === 'looked') return await send(telling);
    try {
      const sent = await send(telling);
      if (sent !== 'late') await keepTold(step, sent === 'done' ? 'told' : 'not-reached');
      return sent;
    } catch (error) {
      if (error instanceof PlainError) await keepTold(step, 'not-reached');
      throw error;
    }
  }

  return {
    /** Tells somebody what was decided about them, alone, or makes what they were told say how it stands. */
    tell: (async ({ key, subject }) => {
      const [id, which] = Told.parse(subject.split('/'));
      const person = (await stores.steps.find(id))?.personId;
      if (person == null) return 'nobody';
      // Nothing is written down of somebody while what is stored about them is being erased.
      return await inLine(`person:${person}`, async () => {
        const step = await stores.steps.find(id);
        if (step?.personId !== person || step.told === 'silent') return 'nobody';
        return await tellNow({ key, which, step, person });
      });
    }) satisfies Doer,
  };
}
