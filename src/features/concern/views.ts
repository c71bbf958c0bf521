import type { Translate } from '../../i18n/index.ts';
import type { ChannelId, GuildId, MessageId, UserId } from '../../lib/ids.ts';
import {
  button,
  card,
  type MessageView,
  mention,
  picker,
  plain,
  row,
  text,
  timestamp,
} from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import * as buttons from './buttons.ts';
import { type Concern, Outcome, type Reason, reasons } from './schema.ts';

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
export function concernCard(t: Translate, concern: Concern, circle: string | undefined): MessageView {
  const { id, kind, reason, aboutId, createdAt, state, takenById } = concern;
  const person = aboutId === null ? '…' : mention(aboutId);
  const lines = [
    t(`concern.card.${kind}`, { person }),
    ...(kind === 'reach-out' ? [] : [t('concern.card.why', { why: t(`concern.reason.${reason}`) })]),
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
  if (state === 'closed') return card([], text(lines.join('\n')));
  const outcomes = Outcome.options.map((value) => ({ value, label: t(`concern.outcome.${value}`) }));
  const closing = kind === 'report' && concern.circleId !== null;
  return card(
    [],
    text(lines.join('\n')),
    text(t(`concern.card.${kind}.how`)),
    row(
      button(t('concern.take.button'), buttons.takeButton.write([id]), { style: 'primary' }),
      ...(closing ? [button(t('concern.close-circle.button'), buttons.closeCircleButton.write([id]))] : []),
    ),
    picker({
      customId: buttons.closePicker.write([id]),
      placeholder: t('concern.close.choose'),
      options: outcomes,
    }),
  );
}

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

/** How what somebody has said stands. Seen by nobody else. */
export function saidCard(t: Translate, said: readonly Concern[]): MessageView {
  if (said.length === 0) return card([], text(t('concern.said.none')));
  const lines = said.slice(0, 20).map(({ kind, createdAt, state }) =>
    t('concern.said.line', {
      what: t(`concern.said.${kind}`),
      when: timestamp(createdAt, 'D'),
      how: t(`concern.said.${state}`),
    }),
  );
  return card([], text(t('concern.said.title')), text(lines.join('\n')));
}
