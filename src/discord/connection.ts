import { type Client, Events, type Interaction } from 'discord.js';
import type { Logger } from '../lib/logger.ts';
import { PlainError } from '../lib/plain-error.ts';

/** Broken connections mend themselves; what cannot be mended ends the process, and the supervisor starts it again. */
export function watch(client: Client, log: Logger, onFatal: (reason: PlainError) => void): void {
  client.on(Events.Error, (error) => log.line({ event: 'discord', name: 'error', outcome: 'failed', error }));
  client.on(Events.ShardError, (error, shard) =>
    log.line({ event: 'discord', name: 'shard', outcome: 'failed', shard, error }),
  );
  client.on(Events.ShardResume, (shard) =>
    log.line({ event: 'discord', name: 'resumed', outcome: 'ok', shard }),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.line({ event: 'discord', name: `closed-${code}`, outcome: 'failed', shard });
    onFatal(new PlainError(`Discord closed the connection for good (code ${code}).`));
  });
  client.on(Events.Invalidated, () => onFatal(new PlainError('Discord ended the session of this token.')));
}

/** Gives each press to the router, and knows which are not answered yet. */
export function listen(client: Client, route: (interaction: Interaction) => Promise<void>) {
  const underWay = new Set<Promise<void>>();
  const listener = (interaction: Interaction): void => {
    const answer: Promise<void> = route(interaction).finally(() => underWay.delete(answer));
    underWay.add(answer);
  };
  client.on(Events.InteractionCreate, listener);
  return {
    stop: () => client.off(Events.InteractionCreate, listener),
    answered: async () => {
      await Promise.allSettled(underWay);
    },
  };
}

/** A connection that was away may have missed what people changed meanwhile. */
export function watchReconnects(client: Client, look: () => void): void {
  client.on(Events.ShardReady, look);
  client.on(Events.ShardResume, look);
}
