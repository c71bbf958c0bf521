import { type Client, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import { PlainError } from '../lib/plain-error.ts';

/** When Discord lets the bot connect again, after it has used up a day's starts. discord.js says that in words alone. */
function startsAgain(error: unknown): string | undefined {
  const words = error instanceof Error ? error.message : '';
  const [, date, time] =
    /^Not enough sessions remaining.+ resets at (\d{4}-\d\d-\d\d)T(\d\d:\d\d)/u.exec(words) ?? [];
  return date === undefined ? undefined : `${date} ${time}`;
}

/** Logs in and waits until the servers are known. Throws a sentence for whoever runs the bot where that cannot be. */
export async function connect(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    await client.destroy();
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
      throw new PlainError(
        'Discord does not know this DISCORD_TOKEN. Copy it again from the Bot page of your application.',
      );
    }
    const again = startsAgain(error);
    if (again !== undefined) {
      throw new PlainError(
        `Discord lets a bot connect only so many times a day (1,000 for most), and they are used up. It can start again from ${again} UTC on. Until then look for why it ends and is started again and again: it says so each time.`,
        { cause: error },
      );
    }
    throw new PlainError(
      'Discord could not be reached. Check the network and DISCORD_API_BASE, then start again.',
      { cause: error },
    );
  }
  await ready;
  if (!client.isReady()) throw new PlainError('Discord closed the connection while the bot was starting.');
  return client;
}
