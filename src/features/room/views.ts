import type { Translate } from '../../i18n/index.ts';
import type { UserId } from '../../lib/ids.ts';
import { card, type MessageView, mention, text, timestamp } from '../../lib/markup.ts';
import type { Circle } from '../circle/schema.ts';
import { permissionsIn } from './permission-names.ts';
import type { Permission } from './room.ts';

/** What the room cannot do just now, and what would help. Only the host is called. */
export function lackingLine(t: Translate, circle: Circle, lacking: readonly Permission[]): MessageView {
  const permissions = permissionsIn(t, circle.locale, lacking);
  if (circle.hostId === null) return card([], text(t('room.lacking.no-host', { permissions })));
  return card([circle.hostId], text(t('room.lacking', { host: mention(circle.hostId), permissions })));
}

type Ahead = Readonly<{ host: UserId; at: Date; locale: string; lacking: readonly Permission[] }>;

/** What a room will lack for a meeting that is near, while there is time to do something about it. */
export const lackingAhead = (t: Translate, { host, at, locale, lacking }: Ahead): MessageView =>
  card(
    [host],
    text(
      t('room.lacking.ahead', {
        host: mention(host),
        when: timestamp(at, 'R'),
        permissions: permissionsIn(t, locale, lacking),
      }),
    ),
  );
