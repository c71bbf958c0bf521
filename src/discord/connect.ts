import { type Client, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import { PlainError } from '../lib/plain-error.ts';

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
    throw new PlainError(
      'Discord could not be reached. Check the network and DISCORD_API_BASE, then start again.',
      { cause: error },
    );
  }
  await ready;
  if (!client.isReady()) throw new PlainError('Discord closed the connection while the bot was starting.');
  return client;
}
