import type { Translate } from '../../i18n/index.ts';
import type { ChannelId, GuildId, MessageId, UserId } from '../../lib/ids.ts';
import {
  button,
  card,
  type MessageView,
  mention,
  personPicker,
  picker,
  plain,
  row,
  text,
  timestamp,
} from '../../lib/markup.ts';
import { askAgainRow } from '../appeal/asking.ts';
import { lookedButton } from '../appeal/buttons.ts';
import { readNoteButton } from '../concern-note/buttons.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { chooseStepButton } from '../step/buttons.ts';
import { lookedAtLine, stepLines } from '../step/had.ts';
import type { Step } from '../step/schema.ts';
import { voteParts } from '../vote/on-card.ts';
import type { Vote } from '../vote/schema.ts';
import * as buttons from './buttons.ts';
import { Closing, type Concern, type Reason, reasons } from './schema.ts';

type Target = Readonly<{
  kind: 'care' | 'report';
  about: UserId;
  message: MessageId | null;
  channel: ChannelId | null;
}>;

/** Asks why, from a list. Says first what happens then, and that nobody in the circle is told. */
export function reasonCard(t: Translate, { kind, about, message, channel }: Target): MessageView {
  const options = reasons[kind].map((reason: Reason) => ({
    value: reason,
    label: t(`concern.reason.${reason}`),
  }));
  const customId = buttons.reasonPicker.write([kind, about, message ?? '-', channel ?? '-']);
  return card(
    [],
    text(t(`concern.${kind}.ask`, { person: mention(about) })),
    picker({ customId, placeholder: t(`concern.${kind}.choose`), options }),
    row(button(t('help.button'), helpNowButton.write([]))),
  );
}

type Present = Readonly<{ people: readonly UserId[]; host: UserId | null }>;

/** Asks whom it is about. Discord's list is of the whole server, so those of this session are named above it. */
export function whoCard(
  t: Translate,
  kind: Target['kind'],
  { people, host }: Present = { people: [], host: null },
): MessageView {
  return card(
    [],
    text(t(`concern.who.${kind}`)),
    ...(people.length === 0
      ? []
      : [text(t('concern.who.here', { people: people.map(mention).join(' · ') }))]),
    ...(host === null ? [] : [text(t('concern.who.host', { host: mention(host) }))]),
    personPicker({ customId: buttons.whoPicker.write([kind]), placeholder: t('concern.who.choose') }),
    row(button(t('help.button'), helpNowButton.write([]))),
  );
}

/** Before anybody is told: what they will see, and who they are. */
export function reachOutCard(t: Translate, readers: 'moderators' | 'owner'): MessageView {
  const who = t(`concern.readers.${readers}`);
  return card(
    [],
    text(t('concern.reach-out.ask', { who })),
    row(
      button(t('concern.reach-out.yes'), buttons.reachOutYesButton.write([]), { style: 'primary' }),
      button(t('concern.reach-out.no'), buttons.reachOutNoButton.write([])),
    ),
    row(button(t('help.button'), helpNowButton.write([]))),
  );
}

/** What those who keep people safe see. Whoever said it is not named: they only need to be heard. Calls nobody by name. */
export function concernCard(
  t: Translate,
  concern: Concern,
  circle: string | undefined,
  around: Around = nothingAround,
): MessageView {
  const { id, kind, reason, aboutId, createdAt, state, takenById } = concern;
  const person = aboutId === null ? '…' : mention(aboutId);
  const lines = [
    t(`concern.card.${kind}`, { person }),
    ...(kind === 'reach-out' ? [] : [t('concern.card.why', { why: t(`concern.reason.${reason}`) })]),
    ...(around.step === undefined ? [] : [lookedAtLine(t, around.step)]),
    ...(circle === undefined ? [] : [t('concern.card.circle', { circle: plain(circle) })]),
    ...(linkTo(concern) === undefined ? [] : [t('concern.card.message', { url: linkTo(concern) ?? '' })]),
    t('concern.card.when', { when: timestamp(createdAt, 'f') }),
    ...(state === 'open'
      ? []
      : [
          t(`concern.card.${state}`, {
            person: takenById === null ? '…' : mention(takenById),
            outcome: concern.outcome === null ? '' : t(`concern.outcome.${concern.outcome}`),
          }),
        ]),
  ];
  const { vote } = around;
  const note = around.hasNote ? [button(t('concern-note.read'), readNoteButton.write([id]))] : [];
  const voting = vote === undefined ? [] : voteParts(t, { vote, circle, locale: concern.locale });
  const noteRow = note.length === 0 ? [] : [row(...note)];
  if (state === 'closed') return card([], text(lines.join('\n')), ...noteRow, ...voting);
  const steps = kind === 'report' && aboutId !== null;
  return card(
    [],
    text(lines.join('\n')),
    ...(steps ? [text(stepLines(t, concern.locale, around.steps))] : []),
    text(t(`concern.card.${kind}.how`)),
    row(
      button(t('concern.take.button'), buttons.takeButton.write([id]), { style: 'primary' }),
      ...(steps ? [button(t('step.choose.button'), chooseStepButton.write([id]))] : []),
      ...(kind === 'appeal' ? lookedButtons(t, concern) : []),
      ...note,
    ),
    ...voting,
    ...(kind === 'appeal' ? [] : [closingPicker(t, concern)]),
  );
}

/** What is shown beside a concern: steps and a vote beside a report, and what another look is asked for at. */
export type Around = Readonly<{
  steps: readonly Step[];
  vote: Vote | undefined;
  step: Step | undefined;
  hasNote: boolean;
}>;

const nothingAround: Around = { steps: [], vote: undefined, step: undefined, hasNote: false };

const lookedButtons = (t: Translate, { id }: Concern) =>
  (['stays', 'taken-back'] as const).map((outcome) =>
    button(t(`appeal.${outcome}.button`), lookedButton.write([id, outcome])),
  );

const closingPicker = (t: Translate, { id }: Concern) =>
  picker({
    customId: buttons.closePicker.write([id]),
    placeholder: t('concern.close.choose'),
    options: Closing.options.map((value) => ({ value, label: t(`concern.outcome.${value}`) })),
  });

const linkTo = ({
  guildId,
  channelId,
  messageId,
}: Readonly<{ guildId: GuildId; channelId: ChannelId | null; messageId: MessageId | null }>):
  | string
  | undefined =>
  channelId === null || messageId === null
    ? undefined
    : `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;

/** How what somebody has said stands, and what they can ask for another look at. Seen by nobody else. */
export function saidCard(
  t: Translate,
  said: readonly Concern[],
  { again, locale }: Readonly<{ again: readonly Step[]; locale: string }> = { again: [], locale: 'en-US' },
): MessageView {
  const asking = again.length === 0 ? [] : [askAgainRow(t, locale, again)];
  if (said.length === 0) return card([], text(t('concern.said.none')), ...asking);
  const lines = said.slice(0, 20).map(({ kind, createdAt, state, outcome }) =>
    t('concern.said.line', {
      what: t(`concern.said.${kind}`),
      when: timestamp(createdAt, 'D'),
      how:
        kind === 'appeal' && outcome !== null ? t(`concern.outcome.${outcome}`) : t(`concern.said.${state}`),
    }),
  );
  return card([], text(t('concern.said.title')), text(lines.join('\n')), ...asking);
}
