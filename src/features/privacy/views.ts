import { listOf, type Translate } from '../../i18n/index.ts';
import { button, card, fileShown, type MessageView, plain, row, text } from '../../lib/markup.ts';
import { deleteButton, keepButton } from './buttons.ts';

export const exportName = 'my-data.json';

export const exportCard = (t: Translate): MessageView =>
  card([], text(t('data.exported')), fileShown(exportName));

/** As many names as fit a message however long they are. Somebody who hosts more can delete all the same. */
const namesShown = 20;

/** The question before deleting: what goes, and what stays without a host. */
export function deleteCard(t: Translate, locale: string, hosted: readonly string[]): MessageView {
  const names = hosted.slice(0, namesShown).map(plain);
  const circles = listOf(locale, hosted.length > namesShown ? [...names, '…'] : names);
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
