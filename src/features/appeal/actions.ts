import { type ConcernId, type GuildId, newConcernId, type StepId, type UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Stores } from '../../stores.ts';
import type { AuditLine } from '../audit/schema.ts';
import { askToShow, concernKey, isModerator, type Judging } from '../concern/actions.ts';
import { type ConcernRefusal, goesTo } from '../concern/concern.ts';
import type { Concern } from '../concern/schema.ts';
import { circlesLedBy, readerOf } from '../conflict/actions.ts';
import { holdInOrder, reopen } from '../removal/actions.ts';
import { askToTell, tellKey } from '../step/actions.ts';
import type { Step } from '../step/schema.ts';
import { mayAskAgain, opensAgain } from '../step/step.ts';
import { type Looked, lookedAt } from './appeal.ts';

type Needs = Pick<Judging, 'transact' | 'stores' | 'people' | 'now' | 'run'>;

type AskRefusal = 'no-such-step' | 'appeal-asked' | 'appeal-over';
type LookRefusal = ConcernRefusal | 'no-such-concern';
type By = Readonly<{ guild: GuildId; user: UserId }>;

export function appealActions({ transact, stores, people, now, run }: Needs) {
  /** What those who look again are shown: who asks, and at what. */
  async function appealAt(held: Stores, step: Step, person: UserId): Promise<Concern> {
    const { guildId, concernId, circles, everywhere } = step;
    const report = concernId === null ? undefined : await held.concerns.find(concernId);
    const leads = report?.leads ?? (await circlesLedBy(held, guildId, person, undefined));
    const keepsSafe = await isModerator({ stores: held, people }, guildId, person);
    const owners = goesTo('report', { keepsSafe, isOwner: people.ownerOf(guildId) === person });
    return {
      id: newConcernId(),
      guildId,
      kind: 'appeal',
      reason: 'another-look',
      goesTo: report?.goesTo ?? owners,
      locale: report?.locale ?? step.locale,
      aboutId: person,
      byId: person,
      circleId: everywhere ? null : (circles[0] ?? report?.circleId ?? null),
      channelId: null,
      messageId: null,
      state: 'open',
      takenById: null,
      outcome: null,
      createdAt: now(),
      closedAt: null,
      leads,
      stepId: step.id,
    };
  }

  /** Takes a step back that is held, with its circles: they open as `/circle readmit` opens them. */
  async function takeBack(held: Stores, step: Step, person: UserId): Promise<void> {
    const ids = opensAgain(step, await held.steps.of(step.guildId, person));
    await held.steps.save({ ...step, undoneAt: now() });
    for (const id of ids) {
      const circle = await held.circles.find(id);
      if (circle !== undefined) await reopen(held, circle, person, now());
    }
    await askToTell(held, step.id, 'taken', now());
  }

  const writeDown = (
    held: Stores,
    concern: Concern,
    line: Pick<AuditLine, 'actorId' | 'action' | 'outcome'>,
  ) => {
    const { id: concernId, guildId, circleId } = concern;
    return held.audit.add({ guildId, concernId, circleId, ...line, at: now() });
  };

  type Decided = Result<Concern, LookRefusal>;

  async function decide(held: Stores, by: By, id: ConcernId, outcome: Looked): Promise<Decided> {
    const seen = await held.concerns.find(id);
    const before = seen?.stepId == null ? undefined : await held.steps.find(seen.stepId);
    if (seen?.guildId !== by.guild || before === undefined) return refuse('no-such-concern');
    await holdInOrder(held, outcome === 'taken-back' ? before.circles : []);
    const concern = await held.concerns.hold(id);
    const step = await held.steps.hold(before.id);
    if (concern === undefined || step === undefined) return refuse('no-such-concern');
    const reader = await readerOf(held, people, concern, by.user);
    const looked = lookedAt(concern, reader, { outcome, at: now() });
    if (looked.ok) {
      await held.concerns.save(looked.value);
      if (outcome === 'taken-back' && step.personId !== null) await takeBack(held, step, step.personId);
      await askToTell(held, step.id, 'looked', now());
      await askToShow(held, id, now());
      if (step.concernId !== null) await askToShow(held, step.concernId, now());
    }
    const ended = looked.ok ? outcome : looked.refusal;
    await writeDown(held, concern, { actorId: by.user, action: 'look', outcome: ended });
    return looked;
  }

  return {
    /** Somebody asks for another look at what was decided about them. From a direct message, or from where they see no circle, too. */
    async ask(person: UserId, id: StepId): Promise<Result<Concern, AskRefusal>> {
      const known = await stores.steps.find(id);
      if (known?.personId !== person) return refuse('no-such-step');
      const appeal = await appealAt(stores, known, person);
      const asked = await transact(async (held): Promise<Result<Concern, AskRefusal>> => {
        const step = await held.steps.hold(id);
        const may = step === undefined ? refuse('no-such-step') : mayAskAgain(step, person, now());
        if (step === undefined || !may.ok) return may.ok ? refuse('no-such-step') : may;
        await held.concerns.add(appeal);
        await held.steps.save({ ...step, askedAt: now() });
        await askToShow(held, appeal.id, now());
        await askToTell(held, id, 'taken', now());
        // Who was warned stands nowhere but on the concern: so it is not said who asks either.
        await writeDown(held, appeal, { actorId: null, action: 'appeal', outcome: 'done' });
        return accept(appeal);
      });
      if (asked.ok) await run(concernKey(asked.value.id));
      if (asked.ok) await run(tellKey(id, 'taken'));
      return asked;
    },

    /** What somebody can still ask for another look at here. */
    open: async (guild: GuildId, person: UserId): Promise<readonly Step[]> =>
      (await stores.steps.of(guild, person)).filter((step) => mayAskAgain(step, person, now()).ok),

    /** What comes of another look. Taken back, a warning is gone, and circles are open again. */
    async look(by: By, id: ConcernId, outcome: Looked): Promise<Decided> {
      const looked = await transact((held) => decide(held, by, id, outcome));
      if (!looked.ok) return looked;
      await run(concernKey(id));
      if (looked.value.stepId !== null) await run(tellKey(looked.value.stepId, 'looked'));
      return looked;
    },
  };
}
