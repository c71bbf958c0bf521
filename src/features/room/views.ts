import type { Translate } from '../../i18n/index.ts';
import { card, type MessageView, mention, text } from '../../lib/markup.ts';
import type { Circle } from '../circle/schema.ts';
import { permissionsIn } from './permission-names.ts';
import type { Permission } from './room.ts';

/** What the room cannot do just now, and what would help. Only the host is called. */
export function lackingLine(t: Translate, circle: Circle, lacking: readonly Permission[]): MessageView {
  const permissions = permissionsIn(t, circle.locale, lacking);
  if (circle.hostId === null) return card([], text(t('room.lacking.no-host', { permissions })));
  return card([circle.hostId], text(t('room.lacking', { host: mention(circle.hostId), permissions })));
}
