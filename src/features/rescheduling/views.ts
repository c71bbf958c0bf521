import type { Translate } from '../../i18n/index.ts';
import type { CircleId, UserId } from '../../lib/ids.ts';
import { button, card, type MessageView, mention, row, text, timestamp } from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { awayButton, comingButton } from '../reminder/buttons.ts';
import type { Schedule } from '../schedule/schema.ts';
import { meetsLine } from '../schedule/words.ts';
import type { News } from './news.ts';

type Told = Readonly<{
  circle: CircleId;
  schedule: Schedule;
  news: News;
  /** When the circle meets next, for those whose meeting is called off. */
  next: Date | undefined;
  people: readonly UserId[];
}>;

/** Tells the room of a changed time, once. Neutral on a lock screen: times, and nothing about the circle. */
export function newsCard(t: Translate, { circle, schedule, news, next, people }: Told): MessageView {
  const help = button(t('help.button'), helpNowButton.write([]));
  const meeting = news.kind === 'series' ? (next ?? news.is) : (news.is ?? next);
  const answers = meeting === undefined ? [] : rsvp(t, circle, meeting);
  return card(
    people,
    ...newsLines(t, news, schedule, next).map((line) => text(line)),
    ...(people.length === 0 ? [] : [text(people.map(mention).join(' '))]),
    row(...answers, help),
  );
}

function newsLines(t: Translate, news: News, schedule: Schedule, next: Date | undefined): readonly string[] {
  const at = (date: Date) => ({ when: timestamp(date, 'F'), in: timestamp(date, 'R'), zone: schedule.zone });
  switch (news.kind) {
    case 'moved':
      return [t('moved.from', { when: timestamp(news.was, 'F') }), t('moved.to', at(news.is))];
    case 'on-again':
      return [t('moved.on-again'), t('moved.to', at(news.is))];
    case 'cancelled':
      return [
        t('moved.cancelled', { when: timestamp(news.was, 'F') }),
        next === undefined ? t('moved.no-next') : t('moved.to', at(next)),
      ];
    case 'series':
      return [t('moved.series'), meetsLine(t, schedule), t('moved.to', at(next ?? news.is))];
  }
}

function rsvp(t: Translate, circle: CircleId, at: Date) {
  const address: [CircleId, number] = [circle, Math.floor(at.getTime() / 1_000)];
  return [
    button(t('reminder.coming.button'), comingButton.write(address), { style: 'primary' }),
    button(t('reminder.away.button'), awayButton.write(address)),
  ] as const;
}

/** What stays of such a word when its time has come. */
export const newsOver = (t: Translate): MessageView => card([], text(t('moved.over')));

/** What stays of such a word, and of a reminder, when nobody meets at its time any more. */
export const timeGone = (t: Translate): MessageView => card([], text(t('moved.gone')));
