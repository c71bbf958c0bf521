import type { REST } from 'discord.js';
import { MessageFlags, Routes } from 'discord-api-types/v10';
import type { Whisper } from '../features/posting/whisper.ts';
import { minutes, type Now } from '../lib/time.ts';
import type { Reply } from './received.ts';

/** Discord: an interaction can be answered for 15 minutes. A little less, so that the last word arrives. */
const usableFor = minutes(14);

/** More people than this have not pressed anything within a quarter of an hour; who comes first goes first. */
const most = 10_000;

type Heard = Readonly<{ reply: Reply; at: Date }>;

/**
 * Remembers, in memory alone, how each person can be answered privately. A restart forgets it; then there is no whisper
 * until they press something again.
 */
export function whispers(rest: REST, now: Now) {
  const heard = new Map<string, Heard>();
  const key = (guild: string, user: string): string => `${guild}/${user}`;

  const whisper: Whisper = async (guild, to, view) => {
    const last = heard.get(key(guild, to));
    if (last === undefined || now().getTime() - last.at.getTime() > usableFor) return 'cannot';
    const body = { ...view, flags: view.flags | MessageFlags.Ephemeral };
    const { application, token } = last.reply;
    try {
      await rest.post(Routes.webhook(application, token), { body, auth: false });
      return 'told';
    } catch {
      // The token is over, or Discord is away. What is told here is a courtesy: nothing depends on it.
      heard.delete(key(guild, to));
      return 'cannot';
    }
  };

  return {
    whisper,
    /** Somebody pressed or typed something: they can be answered through it for a while. */
    hear(guild: string | undefined, user: string, reply: Reply): void {
      if (guild === undefined) return;
      heard.delete(key(guild, user));
      heard.set(key(guild, user), { reply, at: now() });
      const [oldest] = heard.keys();
      if (heard.size > most && oldest !== undefined) heard.delete(oldest);
    },
  };
}
