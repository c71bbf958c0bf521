import { changeLocale } from '../world/accounts.ts';
import { closeDirectMessages, openDirectMessage } from '../world/direct-messages.ts';
import { interest } from '../world/events.ts';
import { attempt } from './cannot.ts';
import type { Self } from './self.ts';

/** The language of her client: what applications call their commands, and in what they may answer her. */
export function changesLanguage({ world, userId }: Self, locale: string): void {
  changeLocale(world, userId, locale);
}

/** Opens or closes her direct messages to bots of her servers. Closed: the next one is refused with 50007. */
export function takesDirectMessages({ world, userId }: Self, taken: boolean): void {
  closeDirectMessages(world, userId, !taken);
}

/** Opens her direct messages with somebody; returns the channel. */
export function opensMail({ world, userId, name }: Self, otherId: string): string {
  return attempt(name, 'write to them', () => openDirectMessage(world, userId, otherId)).id;
}

/** Presses "Interested" on an event, or takes it back. */
export function takesInterest(self: Self, guildId: string, eventId: string, interested: boolean): void {
  const { world, userId, name } = self;
  attempt(name, 'say so', () => interest(world, userId, { guildId, eventId }, interested));
}
