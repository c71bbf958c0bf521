import type { Translate } from '../../i18n/index.ts';
import { button, card, type MessageView, row, text } from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import type { Moment } from './schema.ts';

/** What to do in a hard moment, step by step. Made from memory, so that it is there whatever else is not. */
export const momentCard = (t: Translate, moment: Moment): MessageView =>
  card([], text(t(`host-card.${moment}`)), row(button(t('help.button'), helpNowButton.write([]))));
