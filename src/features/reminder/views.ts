import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import type { CircleId, GuildId, UserId } from '../../lib/ids.ts';
import { button, card, type MessageView, mention, row, text, timestamp } from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { directCard } from '../direct/views.ts';
import type { Counts } from '../recipient/recipient.ts';
import * as buttons from './buttons.ts';

type Meeting = Readonly<{
  circle: CircleId;
  at: Date;
  zone: string;
  /** It comes later than it was planned, and says so. */
  late?: boolean;
  /** The door is open: this is what it is about. */
  open?: boolean;
}>;

/** `quiet`: those who are named without being called, because it is their quiet hours. */
type InRoom = Meeting &
  Readonly<{ people: readonly UserId[]; quiet?: ReadonlySet<string>; counts?: Counts | undefined }>;

/** Always both: each reader's own time, and whose clock the circle goes by. Nothing about the circle: it may be a lock screen. */
function words(t: Translate, { at, zone, late = false, open = false }: Meeting): string {
  const when = t('reminder.text', { when: timestamp(at, 'F'), in: timestamp(at, 'R'), zone });
  if (open) return t('reminder.door', { in: timestamp(at, 'R') });
  return late ? t('reminder.late', { reminder: when }) : when;
}

/** Each answer is as good as the others, can be changed, and asks for no reason. */
function answers(t: Translate, { circle, at }: Meeting): readonly APIComponentInContainer[] {
  const address: [CircleId, number] = [circle, Math.floor(at.getTime() / 1_000)];
  return [
    row(
      button(t('reminder.coming.button'), buttons.comingButton.write(address), { style: 'primary' }),
      button(t('reminder.listening.button'), buttons.listeningButton.write(address)),
      button(t('reminder.away.button'), buttons.awayButton.write(address)),
    ),
    row(
      button(t('reminder.later.button'), buttons.laterButton.write(address)),
      button(t('help.button'), helpNowButton.write([])),
    ),
  ];
}

function countsLine(t: Translate, { coming, listening, away }: Counts): readonly APIComponentInContainer[] {
  const parts = [
    ...(coming > 0 ? [t('reminder.counts.coming', { count: coming })] : []),
    ...(listening > 0 ? [t('reminder.counts.listening', { count: listening })] : []),
    ...(away > 0 ? [t('reminder.counts.away', { count: away })] : []),
  ];
  return parts.length === 0 ? [] : [text(`-# ${parts.join(' · ')}`)];
}

/** In the circle's room. Without people it names nobody. How many come is told, and never who. */
export function reminder(t: Translate, about: InRoom): MessageView {
  const { people, quiet = new Set(), counts } = about;
  return card(
    people.filter((person) => !quiet.has(person)),
    text(words(t, about)),
    ...(people.length === 0 ? [] : [text(people.map(mention).join(' '))]),
    ...(counts === undefined ? [] : countsLine(t, counts)),
    ...answers(t, about),
  );
}

/** To one person alone. */
export const directReminder = (t: Translate, guild: GuildId, about: Meeting): MessageView =>
  directCard(t, guild, text(words(t, about)), ...answers(t, about));

/** What stays of a reminder when the meeting has begun. */
export const reminderOver = (t: Translate, at: Date): MessageView =>
  card([], text(t('reminder.over', { when: timestamp(at, 'F') })));
