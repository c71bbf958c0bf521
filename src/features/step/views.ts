import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import type { ConcernId, StepId, UserId } from '../../lib/ids.ts';
import {
  button,
  card,
  type MessageView,
  mention,
  picker,
  plain,
  row,
  separator,
  text,
} from '../../lib/markup.ts';
import { askAgainButton } from '../appeal/buttons.ts';
import type { Circle } from '../circle/schema.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { directCard } from '../direct/views.ts';
import { othersButtons } from '../seat/own-place.ts';
import * as buttons from './buttons.ts';
import type { Step } from './schema.ts';
import type { Choice } from './step.ts';

type Named = Pick<Circle, 'name'>;
type Words = Pick<Step, 'kind' | 'reason' | 'everywhere'>;
type Which = 'taken' | 'looked';

/** What the person reads: the same words before they are sent and after. */
function wordsOf(t: Translate, { kind, reason, everywhere }: Words, circle: string): string {
  if (kind === 'remove') return t(everywhere ? 'step.closed-all' : 'letter.removed', { circle });
  const asked = t(`step.${kind}.${reason ?? 'other'}`);
  return [t('step.hello'), asked, t(`step.${kind}.more`)].join('\n\n');
}

/** What came of another look, for the person who asked for it. */
const lookedWords = (t: Translate, { kind, undoneAt }: Step): string => {
  if (undoneAt === null) return t('step.stays');
  return t(kind === 'remove' ? 'step.opened-again' : 'step.taken-back');
};

function buttonsOf(t: Translate, step: Step, which: Which): readonly APIButtonComponent[] {
  const [circle] = step.circles;
  const again =
    which === 'taken' && step.kind !== 'remind' && step.askedAt === null
      ? [button(t('appeal.ask.button'), askAgainButton.write([step.id]))]
      : [];
  const isOpen = which === 'looked' && step.undoneAt !== null;
  const others = step.kind === 'remove' && circle !== undefined && (!step.everywhere || isOpen);
  return [...again, ...(others ? othersButtons(t, circle) : [])];
}

type Told = Readonly<{ step: Step; which: Which; person: UserId; circle: Named | undefined }>;

/** What somebody is told alone: what was decided about them, or what came of another look at it. */
export function stepLetter(t: Translate, { step, which, person, circle }: Told): MessageView {
  const name = circle === undefined ? t('letter.your-circle') : plain(circle.name);
  const words = which === 'looked' ? lookedWords(t, step) : wordsOf(t, step, name);
  const own = buttonsOf(t, step, which);
  return card(
    [person],
    text(`${mention(person)}, ${words}`),
    ...(own.length === 0 ? [] : [row(...own)]),
    row(button(t('help.button'), helpNowButton.write([]))),
  );
}

/** The same as a direct message. It may stand on a lock screen, so the first thing in it says nothing of what it is about. */
export function directStep(t: Translate, { step, which }: Pick<Told, 'step' | 'which'>): MessageView {
  const words = which === 'looked' ? lookedWords(t, step) : wordsOf(t, step, t('letter.your-circle'));
  const own = buttonsOf(t, step, which);
  const parts: readonly APIComponentInContainer[] = [
    text(t('step.direct')),
    separator(),
    text(words),
    ...(own.length === 0 ? [] : [row(...own)]),
  ];
  return directCard(t, step.guildId, ...parts);
}

type Choosing = Readonly<{
  concern: ConcernId;
  person: UserId;
  lines: string;
  choices: readonly Choice[];
}>;

/** Asks which step to take. What was done before stands beside it; nothing is proposed. */
export const stepChoiceCard = (t: Translate, { concern, person, lines, choices }: Choosing): MessageView =>
  card(
    [],
    text(t('step.choose.ask', { person: mention(person) })),
    text(lines),
    picker({
      customId: buttons.stepPicker.write([concern]),
      placeholder: t('step.choose.placeholder'),
      options: choices.map((value) => ({ value, label: t(`step.choice.${value}`) })),
    }),
  );

type Previewed = Readonly<{
  concern: ConcernId;
  choice: Choice;
  step: StepId;
  person: UserId;
  about: Words;
  circle: Named | undefined;
  /** In the language of the person it is for. */
  read: Translate;
  /** How many moderators have to agree first; nothing where one decides. */
  quorum: number | undefined;
}>;

/** The step as the person will read it, before anything is done. */
export function stepPreviewCard(t: Translate, previewed: Previewed): MessageView {
  const { concern, choice, step, person, about, circle, read, quorum } = previewed;
  const name = circle === undefined ? read('letter.your-circle') : plain(circle.name);
  const sends = quorum === undefined ? t(`step.take.${about.kind}`) : t('vote.open.button');
  return card(
    [],
    text(t(`step.preview.${choice}`, { person: mention(person) })),
    ...(quorum === undefined ? [] : [text(t('vote.open.ask', { count: quorum }))]),
    separator(),
    text(wordsOf(read, about, name)),
    separator(),
    row(
      button(sends, buttons.takeStepButton.write([concern, choice, step]), {
        style: about.kind === 'remove' ? 'danger' : 'primary',
      }),
      button(t('step.leave.button'), buttons.leaveStepButton.write([])),
    ),
  );
}
