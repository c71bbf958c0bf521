import type { Translate } from '../../i18n/index.ts';
import type { CircleId } from '../../lib/ids.ts';
import { button, card, type MessageView, row, text } from '../../lib/markup.ts';
import { snoozeButton } from './buttons.ts';
import type { SnoozeKind } from './snooze.ts';

type Asked = Readonly<{ circle: CircleId; starts: number; kinds: readonly SnoozeKind[] }>;

/** When would you like to be reminded again? Only times that are still to come. */
export const snoozeCard = (t: Translate, { circle, starts, kinds }: Asked): MessageView =>
  kinds.length === 0
    ? card([], text(t('snooze.soon')))
    : card(
        [],
        text(t('snooze.ask')),
        row(...kinds.map((kind) => button(t(`snooze.${kind}`), snoozeButton.write([circle, starts, kind])))),
      );
