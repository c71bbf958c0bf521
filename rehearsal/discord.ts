import { setImmediate } from 'node:timers/promises';
import { Clock } from './clock.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import type { GatewayLimits } from './gateway/limits.ts';
import { onNews, pendingInteractions, whenNothingPends } from './interactions/store.ts';
import { People } from './people/people.ts';
import type { RateRules } from './rest/rate-rules.ts';
import type { RequestEntry } from './rest/request-log.ts';
import { type RestServer, startRest } from './rest/server.ts';
import { addApplication } from './world/accounts.ts';
import { createChannel, type NewChannelBody } from './world/channels.ts';
import { addGuild, inviteBot } from './world/guilds.ts';
import { followTime } from './world/passing-time.ts';
import { type Caps, createWorld, type World } from './world/state.ts';

type Limits = Readonly<{
  gateway?: Partial<GatewayLimits>;
  rates?: RateRules;
  caps?: Partial<Caps>;
  /** Requests answered 401, 403 or 429 in ten minutes before the bot is shut out. Discord: 10,000. */
  invalidRequests?: number;
}>;

export type DiscordOptions = Readonly<{
  /** Frozen on a Monday evening unless given. */
  clock?: Clock;
  /** 0 or left out: any free port of 127.0.0.1. */
  port?: number;
  /** Real ms between heartbeats. Discord: 41,250. */
  heartbeatInterval?: number;
  limits?: Limits;
  /** Real ms that people, and `settled`, wait for a bot while the clock stands still. */
  patience?: number;
}>;

type NewGuild = Readonly<{
  name: string;
  locale?: string;
  features?: readonly string[];
  /** Text channels by name, others as the API takes them. */
  channels?: readonly (string | NewChannelBody)[];
}>;

/** Bots start and restart without the five seconds between IDENTIFYs that Discord wants; `limits.gateway` brings them back. */
const unhurried = { maxConcurrency: 16, identifyEvery: 0 } as const;

/** Starts a Discord of its own in this process: REST and gateway on one port, an empty world, and people to act in it. */
export async function startDiscord(options: DiscordOptions = {}): Promise<PlayedDiscord> {
  const {
    clock = new Clock(new Date('2026-03-02T17:00:00Z')),
    port = 0,
    limits = {},
    patience = 10_000,
  } = options;
  const { heartbeatInterval } = options;
  const world = createWorld(clock, limits.caps);
  const faults = new Faults();
  let address = '';
  const gateway = new Gateway({
    world,
    faults,
    limits: {
      ...unhurried,
      ...(heartbeatInterval === undefined ? {} : { heartbeatInterval }),
      ...limits.gateway,
    },
    address: () => address,
  });
  const rest = await startRest({
    world,
    faults,
    port,
    gateway: () => gateway.information(),
    ...(limits.rates === undefined ? {} : { rates: limits.rates }),
    ...(limits.invalidRequests === undefined ? {} : { invalidRequestLimit: limits.invalidRequests }),
  });
  address = `ws://127.0.0.1:${rest.port}`;
  gateway.attach(rest.http);
  const unfollow = followTime(world);
  return new PlayedDiscord({
    world,
    faults,
    gateway,
    rest,
    people: new People(world, patience),
    patience,
    unfollow,
  });
}

type Parts = Readonly<{
  world: World;
  faults: Faults;
  gateway: Gateway;
  rest: RestServer;
  people: People;
  patience: number;
  unfollow: () => void;
}>;

export class PlayedDiscord {
  readonly clock: Clock;
  readonly world: World;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly people: People;
  /** For `client.options.rest.api`: `http://127.0.0.1:PORT/api`. */
  readonly url: string;
  readonly #rest: RestServer;
  readonly #patience: number;
  readonly #unfollow: () => void;

  constructor({ world, faults, gateway, rest, people, patience, unfollow }: Parts) {
    this.#unfollow = unfollow;
    this.clock = world.clock;
    this.world = world;
    this.faults = faults;
    this.gateway = gateway;
    this.people = people;
    this.url = `${rest.origin}/api`;
    this.#rest = rest;
    this.#patience = patience;
  }

  /** Every request of every bot with its answer, oldest first. */
  get requests(): readonly RequestEntry[] {
    return this.#rest.requests.entries;
  }

  /** Requests that counted as invalid (401, 403, 429) in the last ten minutes. */
  get invalidRequests(): number {
    return this.#rest.invalid.count;
  }

  /** Calls `listener` after each answer; returns how to stop. */
  onRequest(listener: (entry: RequestEntry) => void): () => void {
    return this.#rest.requests.onRequest(listener);
  }

  /** Calls `listener` after anything shown in answer to anybody; returns how to stop. */
  onNews(listener: () => void): () => void {
    return onNews(this.world, listener);
  }

  /** Registers an application and returns its id, which is also its bot's. `privilegedIntents` as gateway bits. */
  addApplication(application: { name: string; token: string; privilegedIntents?: number }): string {
    return addApplication(this.world, application).id;
  }

  /** Makes a guild with an owner and these channels; returns its id. */
  addGuild({ channels = [], ...wanted }: NewGuild): string {
    const { id, ownerId } = addGuild(this.world, wanted);
    for (const channel of channels)
      createChannel(this.world, ownerId, id, typeof channel === 'string' ? { name: channel } : channel);
    return id;
  }

  /** The bot comes into the guild with a managed role that has these permission bits. */
  invite(applicationId: string, guildId: string, permissions: bigint): void {
    inviteBot(this.world, applicationId, guildId, permissions);
  }

  /**
   * Resolves when no interaction waits for its bot and no request is under way. Rejects, naming who waits for what, when
   * that is not so after `patience`.
   */
  async settled(): Promise<void> {
    const deadline = performance.now() + this.#patience;
    let calm = false;
    while (!calm) {
      await this.#before(deadline, whenNothingPends(this.world));
      await this.#before(deadline, this.#rest.requests.whenIdle());
      // A bot that has just been answered gets a turn to ask for the next thing.
      await setImmediate();
      calm = pendingInteractions(this.world).length === 0 && this.#rest.requests.underWay === 0;
    }
  }

  /** Resolves when no request is under way, whoever waits for whatever else. */
  async quiet(): Promise<void> {
    await this.#rest.requests.whenIdle();
  }

  /** Ends every connection at once. */
  async stop(): Promise<void> {
    this.#unfollow();
    this.gateway.close();
    await this.#rest.stop();
  }

  #before(deadline: number, happening: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(this.#unrest())), deadline - performance.now());
      happening.finally(() => clearTimeout(timer)).then(resolve, reject);
    });
  }

  #unrest(): string {
    const waiting = pendingInteractions(this.world).map(
      ({ id, type }) => `interaction ${id} of type ${type}`,
    );
    const requests = this.#rest.requests.underWay;
    return `The bot has not settled: ${[...waiting, `${requests} requests under way`].join(', ')}`;
  }
}
