import { deleteMessage } from '../world/messages.ts';
import { react } from '../world/reactions.ts';
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

export function deletes({ world, userId, name }: Self, { channelId, id, ephemeral }: Seen): void {
  if (ephemeral) {
    // "Dismiss message": it goes from her screen, and nobody else ever had it.
    world.ephemeralMessages.delete(id);
    world.changed({ guildId: undefined, channelId });
    return;
  }
  attempt(name, 'delete that message', () => deleteMessage(world, userId, { channelId, messageId: id }));
}
