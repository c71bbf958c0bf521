import { GatewayIntentBits } from 'discord-api-types/v10';

/** The numbers a test may want to change. Real time where the bot waits for real, the clock where it is only told. */
export interface GatewayLimits {
  /** Real ms between heartbeats, as told in HELLO. Discord: 41,250. */
  readonly heartbeatInterval: number;
  /** IDENTIFYs allowed per `identifyEvery`, by `shard_id % maxConcurrency`. Discord: 1 for ordinary bots. */
  readonly maxConcurrency: number;
  /** Real ms of that window. Discord: 5,000. 0 lets everybody in. */
  readonly identifyEvery: number;
  /** IDENTIFYs in 24 h of the clock, over all processes. Discord: 1,000; beyond it the token is reset. */
  readonly sessionStarts: number;
  /** Most guilds on a shard before 4011. Discord: 2,500. */
  readonly guildsPerShard: number;
  /** What GET /gateway/bot recommends. */
  readonly recommendedShards: number;
  /** Events kept per session for RESUME. */
  readonly replayable: number;
  /** Ms of the clock that a session outlives its connection. Discord does not say; "a few minutes". */
  readonly resumableFor: number;
  /** Payloads per connection and `payloadWindow`. Discord: 120 per 60 s. */
  readonly payloads: number;
  readonly payloadWindow: number;
  /** A monotonic source of real ms, for the windows above. */
  readonly realTime: () => number;
}

export const discordsLimits: GatewayLimits = {
  heartbeatInterval: 41_250,
  maxConcurrency: 1,
  identifyEvery: 5_000,
  sessionStarts: 1_000,
  guildsPerShard: 2_500,
  recommendedShards: 1,
  replayable: 2_000,
  resumableFor: 300_000,
  payloads: 120,
  payloadWindow: 60_000,
  realTime: () => performance.now(),
};

/** Discord: a payload to the gateway may have 4,096 bytes. */
export const largestPayload = 4_096;

export const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Every bit Discord knows; another one closes the connection with 4013. */
export const knownIntents = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
);
