import { setTimeout } from 'node:timers/promises';
import type { WebSocketOptions } from 'discord.js';

/** Reserves the next moment at which a connection of this slot may introduce itself, and says how many ms it is until then. */
export type TurnToIdentify = (slot: number) => Promise<number>;

type Build = NonNullable<WebSocketOptions['buildIdentifyThrottler']>;

/**
 * Discord lets one connection of a slot introduce itself every five seconds, over all processes of a bot. A moment is
 * reserved before it is waited for, so nothing is held by anybody: a process that dies meanwhile leaves a moment unused.
 */
export const identifyInTurn =
  (turn: TurnToIdentify): Build =>
  async (manager) => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation();
    return {
      async waitForIdentify(shard, signal) {
        await setTimeout(await turn(shard % limit.max_concurrency), undefined, { signal });
      },
    };
  };
