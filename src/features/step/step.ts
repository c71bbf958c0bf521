import type { CircleId, UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after } from '../../lib/time.ts';
import { type ConcernRefusal, mayDecide, type Reader } from '../concern/concern.ts';
import type { Concern } from '../concern/schema.ts';
import { kept } from '../retention/retention.ts';
import { ReportReason, type Step, type StepKind } from './schema.ts';

/** What can be chosen. A circle is closed to somebody, or all circles of the server are. */
export const choices = ['remind', 'warn', 'close-circle', 'close-all'] as const;
export type Choice = (typeof choices)[number];

export const kindOf = (choice: Choice): StepKind =>
  choice === 'remind' || choice === 'warn' ? choice : 'remove';

/** What can be chosen for a report: one circle only where it was said in one. */
export const choicesFor = ({ circleId }: Pick<Concern, 'circleId'>): readonly Choice[] =>
  choices.filter((choice) => choice !== 'close-circle' || circleId !== null);

export type StepRefusal = ConcernRefusal | 'no-such-concern' | 'take-first' | 'not-a-moderator';

type Taker = Reader & Readonly<{ keepsSafe: boolean; isVoting: boolean }>;

/** Whether a step can be taken: on a report, by the one who looks after it. Only who keeps people safe closes circles. */
export function mayStep(
  concern: Concern,
  { keepsSafe, isVoting, ...reader }: Taker,
  choice: Choice,
): Result<UserId, StepRefusal> {
  const { kind, aboutId } = concern;
  if (kind !== 'report' || aboutId === null || !choicesFor(concern).includes(choice))
    return refuse('no-such-concern');
  const may = mayDecide(concern, reader);
  if (!may.ok) return may;
  if (concern.takenById !== reader.user) return refuse('take-first');
  if (kindOf(choice) !== 'remove') return accept(aboutId);
  if (!keepsSafe && !reader.isOwner) return refuse('not-a-moderator');
  return isVoting ? refuse('vote-open') : accept(aboutId);
}

type Taken = Pick<Step, 'id' | 'kind' | 'byId' | 'circles' | 'everywhere' | 'locale' | 'at'>;

/** A step that comes of a report: its reason is the reason of the report. */
export const stepOn = ({ id, guildId, aboutId, reason }: Concern, taken: Taken): Step => ({
  ...taken,
  guildId,
  reason: ReportReason.catch('other').parse(reason),
  personId: aboutId,
  concernId: id,
  told: 'waiting',
  askedAt: null,
  undoneAt: null,
});

/** When each step of a kind was taken that still stands, so that the next one is plain. No score is made of it. */
export const datesOf = (steps: readonly Step[], kind: StepKind): readonly Date[] =>
  steps.filter((step) => step.kind === kind && step.undoneAt === null).map(({ at }) => at);

/** Another look can be asked for at a warning and a removal, once, while it is known whom it was about. */
export function mayAskAgain(
  { kind, personId, askedAt, undoneAt, at }: Step,
  person: UserId,
  now: Date,
): Result<undefined, 'no-such-step' | 'appeal-asked' | 'appeal-over'> {
  if (personId !== person || kind === 'remind') return refuse('no-such-step');
  if (askedAt !== null) return refuse('appeal-asked');
  return undoneAt !== null || after(at, kept.concern) <= now ? refuse('appeal-over') : accept(undefined);
}

/** The circles that open when a removal is taken back: those that no other removal keeps closed. */
export const opensAgain = (step: Step, others: readonly Step[]): readonly CircleId[] =>
  step.circles.filter((id) => !others.some((one) => one.id !== step.id && keepsClosed(one, id)));

export const keepsClosed = ({ kind, undoneAt, circles }: Step, circle: CircleId): boolean =>
  kind === 'remove' && undoneAt === null && circles.includes(circle);

/** A removal after one of its circles was opened: it is undone with the last. */
export function without(step: Step, circle: CircleId, now: Date): Step {
  const circles = step.circles.filter((one) => one !== circle);
  return { ...step, circles, undoneAt: circles.length === 0 ? now : step.undoneAt };
}
