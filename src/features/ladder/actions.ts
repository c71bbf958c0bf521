import {
  type CircleId,
  type ConcernId,
  type GuildId,
  newStepId,
  type StepId,
  type UserId,
} from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import { askToShow, concernKey, type Judging } from '../concern/actions.ts';
import type { Concern } from '../concern/schema.ts';
import { readerOf } from '../conflict/actions.ts';
import { circlesMeant, closeTo, holdInOrder } from '../removal/actions.ts';
import { addStep, languageOf, tellKey } from '../step/actions.ts';
import type { Step } from '../step/schema.ts';
import { type Choice, kindOf, mayStep, type StepRefusal, stepOn } from '../step/step.ts';
import { openVote } from '../vote/actions.ts';
import { needsVote } from '../vote/vote.ts';

type Needs = Pick<Judging, 'transact' | 'stores' | 'people' | 'now' | 'run'>;

/** Somebody who reads what is for the moderators, and whether the server lets them keep people safe. */
type By = Readonly<{ guild: GuildId; user: UserId; keepsSafe: boolean }>;

/** What is meant: which step on which report, and the number under which it is stored. */
type Meant = Readonly<{ concern: ConcernId; choice: Choice; step: StepId }>;

type Ready = Readonly<{ person: UserId; quorum: number | undefined }>;

/** What came of it: a step that was taken, or a vote that has begun. */
export type Taken = Readonly<{ kind: 'step'; step: Step } | { kind: 'vote'; quorum: number }>;

export function ladderActions({ transact, stores, people, now, run }: Needs) {
  async function concernIn(held: Stores, guild: GuildId, id: ConcernId): Promise<Concern | undefined> {
    const concern = await held.concerns.find(id);
    return concern?.guildId === guild ? concern : undefined;
  }

  /** Whether somebody may take this step, and how many have to agree to it. */
  async function ready(
    held: Stores,
    by: By,
    concern: Concern,
    choice: Choice,
  ): Promise<Result<Ready, StepRefusal>> {
    const reader = await readerOf(held, people, concern, by.user);
    const { isOwner } = reader;
    const last = await held.votes.lastOn(concern.id);
    const taker = { ...reader, keepsSafe: by.keepsSafe, isVoting: last?.state === 'open' };
    const may = mayStep(concern, taker, choice);
    if (!may.ok) return may;
    const { votes, moderatorChannel } = await held.servers.of(by.guild);
    const wish = { votes, hasChannel: moderatorChannel !== null, isOwner, before: last?.state };
    const asks = kindOf(choice) === 'remove' && votes !== null && needsVote(concern, wish);
    return accept({ person: may.value, quorum: asks ? votes : undefined });
  }

  const circlesOf = (
    held: Stores,
    { guildId: guild, circleId: circle }: Concern,
    choice: Choice,
  ): Promise<readonly CircleId[]> =>
    circlesMeant(held, { guild, circle, everywhere: choice === 'close-all' });

  /** Does what is meant, in a concern and circles that are held. */
  async function carryOut(
    held: Stores,
    {
      id,
      circles,
      by,
      choice,
    }: Readonly<{ id: StepId; circles: readonly Circle[]; by: UserId; choice: Choice }>,
    concern: Concern,
    { person, quorum }: Ready,
  ): Promise<Taken> {
    const everywhere = choice === 'close-all';
    if (quorum !== undefined) {
      await openVote(held, concern, { everywhere, quorum, by }, now());
      return { kind: 'vote', quorum };
    }
    const locale = await languageOf(held, concern);
    const kind = kindOf(choice);
    if (kind === 'remove') await closeTo(held, circles, person, now());
    const about = { id, kind, byId: by, circles: circles.map((one) => one.id) } as const;
    const step = stepOn(concern, { ...about, everywhere, locale, at: now() });
    await addStep(held, step);
    return { kind: 'step', step };
  }

  type Tried = Result<Taken, StepRefusal>;

  async function attempt(held: Stores, by: By, { concern: id, choice, step }: Meant): Promise<Tried> {
    const seen = await concernIn(held, by.guild, id);
    if (seen === undefined) return refuse('no-such-concern');
    // Circles are held before what is about them, as everywhere.
    const circles = await holdInOrder(held, await circlesOf(held, seen, choice));
    const concern = await held.concerns.hold(id);
    const before = await held.steps.find(step);
    if (before !== undefined && before.concernId === id) return accept({ kind: 'step', step: before });
    if (concern === undefined || before !== undefined) return refuse('no-such-concern');
    const may = await ready(held, by, concern, choice);
    const { guildId, circleId } = concern;
    const asks = may.ok && may.value.quorum !== undefined;
    const action = asks ? 'vote-open' : choice === 'close-all' ? 'remove-all' : kindOf(choice);
    const about = { guildId, actorId: by.user, action, concernId: id, circleId } as const;
    const taken = may.ok
      ? await carryOut(held, { id: step, circles, by: by.user, choice }, concern, may.value)
      : undefined;
    await held.audit.add({ ...about, outcome: may.ok ? 'done' : may.refusal, at: now() });
    if (taken === undefined) return may.ok ? refuse('no-such-concern') : may;
    await askToShow(held, id, now());
    return accept(taken);
  }

  return {
    /** A report, for whoever looks after it, with what was done towards the person here before. */
    async look({ guild, user }: By, id: ConcernId) {
      const concern = await concernIn(stores, guild, id);
      if (concern?.kind !== 'report' || concern.aboutId === null) return refuse('no-such-concern');
      if (concern.aboutId === user) return refuse('about-you');
      return accept({
        concern,
        person: concern.aboutId,
        steps: await stores.steps.of(guild, concern.aboutId),
      });
    },

    /** The step as it would be taken: nothing is stored. */
    async preview(by: By, id: ConcernId, choice: Choice) {
      const concern = await concernIn(stores, by.guild, id);
      if (concern === undefined) return refuse('no-such-concern');
      const may = await ready(stores, by, concern, choice);
      if (!may.ok) return may;
      const circle = concern.circleId === null ? undefined : await stores.circles.find(concern.circleId);
      const everywhere = choice === 'close-all';
      const about = { kind: kindOf(choice), byId: by.user, circles: [], everywhere, at: now() } as const;
      const step = stepOn(concern, { id: newStepId(), ...about, locale: await languageOf(stores, concern) });
      return accept({ ...may.value, step, circle: everywhere ? undefined : circle });
    },

    /** Takes a step, or asks the other moderators first where the server wants that. Pressed twice it is one step. */
    async take(by: By, meant: Meant): Promise<Tried> {
      const taken = await transact((held) => attempt(held, by, meant));
      if (!taken.ok) return taken;
      if (taken.value.kind === 'step') await run(tellKey(meant.step, 'taken'));
      await run(concernKey(meant.concern));
      if (taken.value.kind === 'vote') return taken;
      // Whether they could be told is known by now.
      const step = (await stores.steps.find(meant.step)) ?? taken.value.step;
      return accept({ kind: 'step', step });
    },
  };
}
