import { listOf, type Translate } from '../../i18n/index.ts';
import { button, card, fileShown, type MessageView, plain, row, text } from '../../lib/markup.ts';
import { deleteButton, goOnButton, keepButton } from './buttons.ts';

export const exportName = 'my-data.json';

export const exportCard = (t: Translate): MessageView =>
  card([], text(t('data.exported')), fileShown(exportName));

/** As many names as fit a message however long they are. Somebody who hosts more can delete all the same. */
const namesShown = 20;

function hostedNames(locale: string, hosted: readonly string[]): string {
  const names = hosted.slice(0, namesShown).map(plain);
  return listOf(locale, hosted.length > namesShown ? [...names, '…'] : names);
}

/** The question before deleting: what goes, and what stays without a host. */
export function deleteCard(t: Translate, locale: string, hosted: readonly string[]): MessageView {
  const circles = hostedNames(locale, hosted);
  return card(
    [],
    text(t('data.delete.ask')),
    ...(hosted.length === 0 ? [] : [text(t('data.delete.hosted', { circles, count: hosted.length }))]),
    row(
      button(t('data.delete.button'), deleteButton.write([]), { style: 'danger' }),
      button(t('data.keep.button'), keepButton.write([])),
    ),
  );
}

type Commands = Readonly<Record<'reminders' | 'mine' | 'apart' | 'edit' | 'calendar' | 'leave', string>>;

/** Where each thing that is stored about somebody is put right. */
export const correctCard = (t: Translate, { leave, ...where }: Commands): MessageView =>
  card(
    [],
    text(t('data.correct.title')),
    text(t('data.correct.body', where)),
    text(t('data.correct.fixed', { leave })),
  );

type Paused = Readonly<{ count: number; hosted: readonly string[]; locale: string; rest: string }>;

/** Their places rest; one tap and they go on. */
export function pausedCard(t: Translate, { count, hosted, locale, rest }: Paused): MessageView {
  const host =
    hosted.length === 0
      ? []
      : [text(t('data.paused.hosted', { circles: hostedNames(locale, hosted), rest }))];
  if (count === 0) return card([], text(t('data.paused.nothing')), ...host);
  return card(
    [],
    text(t('data.paused', { count })),
    text(t('data.paused.session')),
    ...host,
    row(button(t('data.go-on.button'), goOnButton.write([]))),
  );
}
