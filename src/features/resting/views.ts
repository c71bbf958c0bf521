import type { Translate } from '../../i18n/index.ts';
import type { UserId } from '../../lib/ids.ts';
import { button, card, type MessageView, mention, row, text, timestamp } from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import type { Word } from './schema.ts';

type Told = Readonly<{ word: Word; next: Date | undefined; people: readonly UserId[] }>;

/** Tells the room once that its circle rests, meets again, or is over. */
export function wordCard(t: Translate, { word, next, people }: Told): MessageView {
  const when =
    word === 'wakes' && next !== undefined
      ? [text(t('resting.next', { when: timestamp(next, 'F'), in: timestamp(next, 'R') }))]
      : [];
  return card(
    people,
    text(t(`resting.${word}`)),
    ...when,
    ...(people.length === 0 ? [] : [text(people.map(mention).join(' '))]),
    row(button(t('help.button'), helpNowButton.write([]))),
  );
}
