import type { Translate } from '../../i18n/index.ts';
import type { CircleId, UserId } from '../../lib/ids.ts';
import { button, card, type MessageView, mention, row, text, timestamp } from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { awayButton, comingButton } from './buttons.ts';

type Meeting = Readonly<{ circle: CircleId; at: Date; zone: string; people: readonly UserId[] }>;

/** A neutral line for a lock screen: a time, and nothing about the circle. Without people it names nobody. */
export function reminder(t: Translate, { circle, at, zone, people }: Meeting): MessageView {
  const address: [CircleId, number] = [circle, Math.floor(at.getTime() / 1_000)];
  return card(
    people,
    text(t('reminder.text', { when: timestamp(at, 'F'), in: timestamp(at, 'R'), zone })),
    ...(people.length === 0 ? [] : [text(people.map(mention).join(' '))]),
    row(
      button(t('reminder.coming.button'), comingButton.write(address), { style: 'primary' }),
      button(t('reminder.away.button'), awayButton.write(address)),
      button(t('help.button'), helpNowButton.write([])),
    ),
  );
}

/** What stays of a reminder when the meeting has begun. */
export const reminderOver = (t: Translate, at: Date): MessageView =>
  card([], text(t('reminder.over', { when: timestamp(at, 'F') })));
