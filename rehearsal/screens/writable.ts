import type { Self } from '../people/self.ts';
import { DiscordRefusal } from '../world/refusal.ts';
import { demandWriting } from '../world/send-message.ts';
import type { Channel } from '../world/state.ts';

/** What her client says in place of the field to write in, by Discord's code for the refusal. */
const sentences: Readonly<Record<number, string>> = {
  50013: 'You can read here. Writing is closed to you just now.',
  50007: 'This message cannot be delivered: they take no direct messages from you.',
  50008: 'Nothing is written here.',
  50278: 'You have no server in common any more.',
  160005: 'This thread is locked.',
};

/** Why she cannot write in a channel she sees, in words; undefined when she can. */
export function whyNotWritable({ world, userId }: Self, channel: Channel): string | undefined {
  try {
    demandWriting(world, userId, channel);
    return undefined;
  } catch (error) {
    if (!(error instanceof DiscordRefusal)) throw error;
    return sentences[error.code] ?? `You cannot write here: ${error.message}.`;
  }
}
