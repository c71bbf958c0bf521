import { randomUUID } from 'node:crypto';
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Dispatch, World } from '../world/state.ts';
import { IdentifyGate } from './identify-gate.ts';
import type { GatewayLimits } from './limits.ts';
import { Session } from './session.ts';
import { belongsTo, type Shard } from './shards.ts';

/** What a session is told of an event: without the MESSAGE_CONTENT intent not what others wrote. */
const wordedFor = ({ intents }: Session, { data, withoutContent }: Dispatch): unknown =>
  (intents & GatewayIntentBits.MessageContent) === 0 ? (withoutContent ?? data) : data;

interface Start {
  readonly applicationId: string;
  readonly shard: Shard;
  readonly intents: number;
}

/** Every session there is, connected or waiting to be resumed, and who of them hears what. */
export class Sessions {
  readonly #world: World;
  readonly #limits: GatewayLimits;
  readonly #sessions = new Map<string, Session>();
  readonly #gates = new Map<string, IdentifyGate>();

  constructor(world: World, limits: GatewayLimits) {
    this.#world = world;
    this.#limits = limits;
  }

  all(): Session[] {
    return [...this.#sessions.values()];
  }

  gateOf(applicationId: string): IdentifyGate {
    const gate = this.#gates.get(applicationId) ?? new IdentifyGate(this.#world.clock, this.#limits);
    this.#gates.set(applicationId, gate);
    return gate;
  }

  start(start: Start): Session {
    const id = randomUUID().replaceAll('-', '');
    const session = new Session({ ...start, id, replayable: this.#limits.replayable });
    this.#sessions.set(id, session);
    return session;
  }

  /** The session, unless it is another bot's or was without a connection for too long. */
  resumable(id: string, applicationId: string): Session | undefined {
    const session = this.#sessions.get(id);
    if (session === undefined || session.applicationId !== applicationId) return undefined;
    const lostAt = session.lostAt?.getTime() ?? Number.POSITIVE_INFINITY;
    if (this.#world.clock.now().getTime() - lostAt <= this.#limits.resumableFor) return session;
    this.forget(session);
    return undefined;
  }

  forget(session: Session): void {
    this.#sessions.delete(session.id);
  }

  /** Tells it to every session of that bot which has the shard and one of the intents. */
  deliver(dispatch: Dispatch): void {
    for (const session of this.#sessions.values()) {
      if (!this.#hears(session, dispatch)) continue;
      session.tell(dispatch.name, wordedFor(session, dispatch));
    }
  }

  #hears(session: Session, { applicationId, guildId, intents }: Dispatch): boolean {
    const meant =
      applicationId === undefined ? this.#isIn(session, guildId) : applicationId === session.applicationId;
    return meant && belongsTo(guildId, session.shard) && (intents === 0 || (intents & session.intents) !== 0);
  }

  #isIn(session: Session, guildId: string | undefined): boolean {
    return (
      guildId === undefined || this.#world.guilds.get(guildId)?.members.has(session.applicationId) === true
    );
  }
}
