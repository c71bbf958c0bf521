import type { Translate } from '../../i18n/index.ts';
import { card, type MessageView, text } from '../../lib/markup.ts';
import { type Finding, inOrder, onTheWhole } from './finding.ts';

const marks = { well: '✅', look: '👀', do: '🔧' } as const;

/** How the bot is, what needs doing first. */
export const doctorCard = (t: Translate, findings: readonly Finding[]): MessageView =>
  card(
    [],
    text(t(`doctor.title.${onTheWhole(findings)}`)),
    text(
      inOrder(findings)
        .map(({ is, words }) => `${marks[is]} ${words}`)
        .join('\n'),
    ),
  );
