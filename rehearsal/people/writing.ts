import { deleteMessage } from '../world/messages.ts';
import { react, unreact } from '../world/reactions.ts';
import { sendMessage } from '../world/send-message.ts';
import { attempt } from './cannot.ts';
import { channelName } from './naming.ts';
import { type Seen, seen } from './seeing.ts';
import { placeOf, type Self } from './self.ts';

/** Writes a message, as an answer to another when one is named. Refused as Discord refuses: permissions, slowmode, locks, AutoMod. */
export function writes(self: Self, channelId: string, content: string, answeredId: string | undefined): Seen {
  const { world, userId, name } = self;
  placeOf(self, channelId);
  const answered = answeredId === undefined ? {} : { message_reference: { message_id: answeredId } };
  const place = channelName(world, userId, channelId);
  const message = attempt(name, `write in ${place}`, () =>
    sendMessage(world, userId, channelId, { content, ...answered }),
  );
  return seen(self, message);
}

export function reacts({ world, userId, name }: Self, { channelId, id }: Seen, emoji: string): void {
  attempt(name, `react with ${emoji}`, () => react(world, userId, { channelId, messageId: id }, emoji));
}

/** Clicks an emoji under a message: adds her reaction, or takes it back. */
export function togglesReaction(self: Self, message: Seen, emoji: string): void {
  const { world, userId, name } = self;
  const place = { channelId: message.channelId, messageId: message.id };
  const reaction = message.stored.reactions.find((one) => one.emoji.name === emoji);
  if (reaction?.userIds.has(userId) === true)
    attempt(name, `take back ${emoji}`, () => unreact(world, userId, place, emoji));
  else reacts(self, message, emoji);
}

export function deletes({ world, userId, name }: Self, { channelId, id, ephemeral }: Seen): void {
  if (ephemeral) {
    // "Dismiss message": it goes from her screen, and nobody else ever had it.
    world.ephemeralMessages.delete(id);
    world.changed({ guildId: undefined, channelId });
    return;
  }
  attempt(name, 'delete that message', () => deleteMessage(world, userId, { channelId, messageId: id }));
}
