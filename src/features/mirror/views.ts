import type { Translate } from '../../i18n/index.ts';
import { card, type MessageView, mention, text } from '../../lib/markup.ts';
import type { Circle } from '../circle/schema.ts';
import { permissionsIn } from '../room/permission-names.ts';
import type { EventKept } from './event-list.ts';

/** Why the event is not in the list, and what would help. Only the host is called. */
export function notShown(
  t: Translate,
  { hostId, locale }: Circle,
  why: Exclude<EventKept, { kind: 'kept' }>,
): MessageView {
  const words =
    why.kind === 'full'
      ? t('mirror.full')
      : t('mirror.lacking', { permissions: permissionsIn(t, locale, why.missing) });
  return hostId === null ? card([], text(words)) : card([hostId], text(`${mention(hostId)} ${words}`));
}
