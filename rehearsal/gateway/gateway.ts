import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Faults } from '../faults.ts';
import { unknownApplication } from '../world/refusal.ts';
import type { World } from '../world/state.ts';
import { Admission } from './admission.ts';
import { Connection, type Desk } from './connection.ts';
import { discordsLimits, type GatewayLimits } from './limits.ts';
import { Service } from './service.ts';
import { Sessions } from './sessions.ts';

interface Behind {
  readonly world: World;
  readonly faults: Faults;
  readonly limits?: Partial<GatewayLimits> | undefined;
  /** Where the server listens: `ws://127.0.0.1:PORT`. */
  readonly address: () => string;
}

/** How often bots have started anew and taken up a session again. */
export interface Starts {
  readonly identified: number;
  readonly resumed: number;
}

/** Discord's gateway, version 10 in JSON, and the ways it can be made to fail. */
export class Gateway {
  readonly #connections = new Set<Connection>();
  readonly #sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #sessions: Sessions;
  readonly #address: () => string;
  readonly #applications: World['applications'];
  readonly #now: () => Date;
  readonly #desk: Desk;
  readonly #recommendedShards: number;
  readonly #stopListening: () => void;
  #tooSoon = 0;
  #starts: Starts = { identified: 0, resumed: 0 };

  constructor({ world, faults, limits, address }: Behind) {
    const all = { ...discordsLimits, ...limits };
    this.#address = address;
    this.#applications = world.applications;
    this.#now = () => world.clock.now();
    this.#recommendedShards = all.recommendedShards;
    this.#sessions = new Sessions(world, all);
    this.#desk = this.#deskFor(world, all, new Service({ world, faults, limits: all, address }));
    this.#stopListening = world.onDispatch((dispatch) =>
      faults.events.through(dispatch, (one) => this.#sessions.deliver(one)),
    );
  }

  /** How often a bot introduced itself before its five seconds were over, and was sent away. */
  get tooSoon(): number {
    return this.#tooSoon;
  }

  get starts(): Starts {
    return this.#starts;
  }

  /** The shards whose bot is on the line now, in the order they connected. */
  get connected(): { applicationId: string; shardId: number; shardCount: number }[] {
    return this.#sessions
      .all()
      .filter((session) => session.connected)
      .map(({ applicationId, shard }) => ({ applicationId, shardId: shard.id, shardCount: shard.count }));
  }

  /** Takes the WebSocket connections of this server. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** What GET /gateway/bot answers; without an application, for the one with the fewest starts left. */
  information(applicationId?: string) {
    const limits = [...this.#applications.keys()]
      .filter((id) => applicationId === undefined || id === applicationId)
      .map((id) => this.#sessions.gateOf(id).startLimit())
      .sort((left, right) => left.remaining - right.remaining);
    const [sessionStartLimit] = limits;
    if (sessionStartLimit === undefined) throw unknownApplication();
    return { url: this.#address(), shards: this.#recommendedShards, sessionStartLimit };
  }

  /** Closes the connections of a shard, of all without one. The session survives where the code allows a resume. */
  drop(shardId?: number, code: number = GatewayCloseCodes.UnknownError): void {
    for (const connection of this.#of(shardId)) connection.close(code);
  }

  /** Op 7: asks the bot to reconnect and resume. */
  reconnect(shardId?: number): void {
    for (const connection of this.#of(shardId)) connection.askToReconnect();
  }

  /** Op 9: the connection has no session any more. Resumable: the bot may resume it, on this connection or another. */
  invalidate(resumable: boolean, shardId?: number): void {
    for (const connection of this.#of(shardId)) {
      const { session } = connection;
      session?.disconnect(connection, this.#now());
      if (!resumable && session !== undefined) this.#sessions.forget(session);
      connection.session = undefined;
      connection.invalidate(resumable);
    }
  }

  /** Heartbeats on today's connections stay unanswered; new connections are answered again. */
  stopAcking(shardId?: number): void {
    for (const connection of this.#of(shardId)) connection.acks = false;
  }

  /** Ends every connection at once and stops listening. */
  close(): void {
    this.#stopListening();
    for (const connection of [...this.#connections]) connection.cut();
    this.#sockets.close();
  }

  #of(shardId: number | undefined): Connection[] {
    return [...this.#connections].filter(
      ({ session }) => session !== undefined && (shardId === undefined || session.shard.id === shardId),
    );
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { searchParams } = new URL(request.url ?? '/', this.#address());
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if (searchParams.get('v') !== '10') webSocket.close(GatewayCloseCodes.InvalidAPIVersion);
      else if (searchParams.get('encoding') !== 'json') webSocket.close(GatewayCloseCodes.DecodeError);
      else this.#connections.add(new Connection(webSocket, this.#desk));
    });
  }

  #deskFor(world: World, limits: GatewayLimits, service: Service): Desk {
    const admission = new Admission(world, this.#sessions, limits);
    return {
      limits,
      identify: (asked) => {
        const admitted = admission.identify(asked);
        if (admitted.kind === 'invalid') this.#tooSoon += 1;
        return admitted;
      },
      resume: (asked) => {
        const admitted = admission.resume(asked);
        if (admitted.kind === 'resumed')
          this.#starts = { ...this.#starts, resumed: this.#starts.resumed + 1 };
        return admitted;
      },
      welcome: (session) => {
        this.#starts = { ...this.#starts, identified: this.#starts.identified + 1 };
        service.welcome(session);
      },
      serve: (session, command) => service.serve(session, command),
      left: (connection, over) => {
        this.#connections.delete(connection);
        if (connection.session === undefined) return;
        connection.session.disconnect(connection, this.#now());
        if (over && !connection.session.connected) this.#sessions.forget(connection.session);
      },
    };
  }
}
