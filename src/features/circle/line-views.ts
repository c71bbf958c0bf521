import type { Translate } from '../../i18n/index.ts';
import { card, type MessageView, mention, personPicker, plain, text, timestamp } from '../../lib/markup.ts';
import type { Seat } from '../seat/schema.ts';
import { holdsSeat, inOrder } from '../seat/standing.ts';
import { offerPicker } from './buttons.ts';
import type { Circle } from './schema.ts';

/** As many as fit one message; whoever stands further back is seen when they have come nearer. */
const mostShown = 25;

/** Who waits for a seat, for the host alone. Who has a seat is not listed: they meet them in the room. */
export function lineCard(t: Translate, { id, name, capacity }: Circle, seats: readonly Seat[]): MessageView {
  const waiting = inOrder(
    seats.filter(({ state }) => state !== 'active' && state !== 'visitor' && state !== 'paused'),
  );
  const free = Math.max(0, capacity - seats.filter(holdsSeat).length);
  const lines = waiting.slice(0, mostShown).map((seat, at) => lineOf(t, seat, at + 1));
  return card(
    [],
    text(t('line.title', { circle: plain(name) })),
    text(t('line.seats', { count: free })),
    text(lines.length === 0 ? t('line.nobody') : lines.join('\n')),
    ...(lines.length === 0 || free === 0
      ? []
      : [personPicker({ customId: offerPicker.write([id]), placeholder: t('line.choose') })]),
  );
}

function lineOf(t: Translate, { state, userId, offeredUntil }: Seat, place: number): string {
  const about = { place, person: mention(userId) };
  if (state === 'offered')
    return t('line.offered', { ...about, until: timestamp(offeredUntil ?? new Date(0), 'f') });
  return t(state === 'expired' || state === 'invited' ? `line.${state}` : 'line.waitlisted', about);
}
