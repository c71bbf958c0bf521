import type { Translate } from '../../i18n/index.ts';
import { button, row } from '../../lib/markup.ts';
import { whoButton } from './buttons.ts';

/** The way to a worry and to a report that needs no menu of Discord's: from the private cards of the panel. */
export const whoRow = (t: Translate) =>
  row(
    button(t('concern.who.button.care'), whoButton.write(['care'])),
    button(t('concern.who.button.report'), whoButton.write(['report'])),
  );
