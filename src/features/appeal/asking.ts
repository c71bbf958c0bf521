import type { Translate } from '../../i18n/index.ts';
import { picker } from '../../lib/markup.ts';
import { whatWas } from '../step/had.ts';
import type { Step } from '../step/schema.ts';
import { askAgainPicker } from './buttons.ts';

/** The list of what somebody can ask for another look at, the newest first. Its dates are plain text, as labels are. */
export const askAgainRow = (t: Translate, locale: string, steps: readonly Step[]) =>
  picker({
    customId: askAgainPicker.write([]),
    placeholder: t('appeal.choose'),
    options: steps
      .toReversed()
      .slice(0, 25)
      .map((step) => ({ value: step.id, label: t('appeal.option', whatWas(t, locale, step)) })),
  });
