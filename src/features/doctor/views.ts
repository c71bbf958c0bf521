import type { Translate } from '../../i18n/index.ts';
import { card, type MessageView, text } from '../../lib/markup.ts';
import { type Finding, inOrder, onTheWhole } from './finding.ts';

const marks = { well: '✅', look: '👀', do: '🔧' } as const;

/** Characters: with the title and the last line they fit one message. */
const most = 3_700;

/** How the bot is, what needs doing first. What has no room any more is counted: it is what matters least. */
export function doctorCard(t: Translate, findings: readonly Finding[]): MessageView {
  const lines = inOrder(findings).map(({ is, words }) => `${marks[is]} ${words}`);
  let left = most;
  const shown = lines.filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
  const more = lines.length - shown.length;
  return card(
    [],
    text(t(`doctor.title.${onTheWhole(findings)}`)),
    text([...shown, ...(more === 0 ? [] : [t('doctor.more', { count: more })])].join('\n')),
  );
}
