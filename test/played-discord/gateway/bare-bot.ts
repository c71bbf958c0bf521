import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits, GatewayOpcodes, PermissionFlagsBits } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { Clock } from '../../../rehearsal/clock.ts';
import { Faults } from '../../../rehearsal/faults.ts';
import { Gateway } from '../../../rehearsal/gateway/gateway.ts';
import type { GatewayLimits } from '../../../rehearsal/gateway/limits.ts';
import { addApplication } from '../../../rehearsal/world/accounts.ts';
import { addGuild, inviteBot } from '../../../rehearsal/world/guilds.ts';
import { createWorld, type Dispatch, type Guild, type World } from '../../../rehearsal/world/state.ts';

const token = 'a.bot.token';

const frame = z.object({ op: z.int(), d: z.unknown(), s: z.int().nullish(), t: z.string().nullish() });
type Frame = z.infer<typeof frame>;

const ready = z.looseObject({ session_id: z.string(), guilds: z.array(z.looseObject({ id: z.string() })) });

/** A gateway on a port of its own that ends with the test, with one bot registered and no REST. */
export async function play(limits: Partial<GatewayLimits> = {}, privilegedIntents = 0) {
  const clock = new Clock(new Date('2026-11-23T19:00:00Z'));
  const world = createWorld(clock);
  const application = addApplication(world, { name: 'Keeper', token, privilegedIntents });
  const faults = new Faults();
  const server = createServer();
  const port = await listening(server);
  const address = `ws://127.0.0.1:${port}`;
  const settings = { identifyEvery: 0, ...limits };
  const gateway = new Gateway({ world, faults, limits: settings, address: () => address });
  gateway.attach(server);
  onTestFinished(async () => {
    gateway.close();
    await new Promise((resolve) => server.close(resolve));
  });
  return { clock, world, application, faults, gateway, address };
}

export type Opened = Awaited<ReturnType<typeof play>>;

export const bot = (address: string, query?: string): BareBot => new BareBot(address, query);

export function guildWith({ world, application }: Opened, name: string): Guild {
  const guild = addGuild(world, { name });
  inviteBot(world, application.id, guild.id, PermissionFlagsBits.ViewChannel);
  return guild;
}

/** Something happens that the one bot is told of, always and on shard 0 unless `more` says otherwise. */
export function tell(world: World, name: string, more: Partial<Dispatch> = {}): void {
  const [applicationId] = world.applications.keys();
  const nothing = { data: {}, withoutContent: undefined, guildId: undefined, intents: 0, applicationId };
  world.emit({ ...nothing, name, ...more });
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });
}

/** A bot reduced to its socket: sends what it is told to and reads frame by frame. */
export class BareBot {
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  readonly #frames: Frame[] = [];
  #arrived: (() => void) | undefined;
  #sequence: number | null = null;

  constructor(address: string, query = '?v=10&encoding=json') {
    this.#socket = new WebSocket(`${address}/${query}`);
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('message', (data) => {
      const read = frame.parse(JSON.parse(data.toString()));
      this.#sequence = read.s ?? this.#sequence;
      this.#frames.push(read);
      this.#arrived?.();
    });
  }

  get sequence(): number | null {
    return this.#sequence;
  }

  /** What has arrived and was not read yet. */
  get unread(): (string | number)[] {
    return this.#frames.map(({ op, t }) => t ?? op);
  }

  /** The next frame that fits, leaving out those before it. */
  async next(fits: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const index = this.#frames.findIndex(fits);
      const [found] = index === -1 ? [] : this.#frames.splice(0, index + 1).slice(-1);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
  }

  event(name: string): Promise<Frame> {
    return this.next(({ t }) => t === name);
  }

  opcode(op: GatewayOpcodes): Promise<Frame> {
    return this.next((one) => one.op === op);
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  send(op: number, d: unknown): void {
    this.sendText(JSON.stringify({ op, d }));
  }

  identify(more: Record<string, unknown> = {}): void {
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;
    this.send(GatewayOpcodes.Identify, { token, properties: {}, intents, ...more });
  }

  /** Waits for HELLO, identifies and waits for READY. */
  async start(more: Record<string, unknown> = {}) {
    await this.opcode(GatewayOpcodes.Hello);
    this.identify(more);
    return ready.parse((await this.event('READY')).d);
  }

  async resume(sessionId: string, seq: number | null): Promise<void> {
    await this.opcode(GatewayOpcodes.Hello);
    this.send(GatewayOpcodes.Resume, { token, session_id: sessionId, seq });
  }

  /** Resolves when everything sent before has been read and answered. */
  async answered(): Promise<void> {
    this.send(GatewayOpcodes.Heartbeat, this.#sequence);
    await this.opcode(GatewayOpcodes.HeartbeatAck);
  }

  leave(code: number): void {
    this.#socket.close(code);
  }
}
