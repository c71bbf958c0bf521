import type { Translate } from '../../i18n/index.ts';
import type { ConcernId } from '../../lib/ids.ts';
import { button, card, type MessageView, row, text } from '../../lib/markup.ts';
import { takeButton } from '../concern/buttons.ts';
import { chooseStepButton } from '../step/buttons.ts';

/** For the owner, where moderators have come to no decision. Who it is about stands on the report alone. */
export const undecidedCard = (t: Translate, concern: ConcernId): MessageView =>
  card(
    [],
    text(t('vote.undecided.owner')),
    row(
      button(t('concern.take.button'), takeButton.write([concern]), { style: 'primary' }),
      button(t('step.choose.button'), chooseStepButton.write([concern])),
    ),
  );
