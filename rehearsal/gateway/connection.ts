import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Admitted } from './admission.ts';
import type { GatewayLimits } from './limits.ts';
import { type Command, type Identify, type Resume, readCommand } from './payloads.ts';
import type { Line, Session } from './session.ts';

/** What a connection asks of the gateway behind it. */
export interface Desk {
  readonly limits: GatewayLimits;
  identify(asked: Identify): Admitted;
  resume(asked: Resume): Admitted;
  /** Says hello on a fresh session: READY and its guilds. */
  welcome(session: Session): void;
  /** Does what an identified bot asks for (op 3, 4, 8). */
  serve(session: Session, command: Command): void;
  /** The connection is gone; `over`: so is its session. */
  left(connection: Connection, over: boolean): void;
}

const endsSession = new Set<number>([
  1000,
  1001,
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** One bot's socket, from HELLO to its close code. */
export class Connection implements Line {
  session: Session | undefined;
  /** Off: heartbeats are received and not answered, as on a connection that is dead without knowing it. */
  acks = true;
  readonly #socket: WebSocket;
  readonly #desk: Desk;
  readonly #arrivals: number[] = [];
  readonly #silence: NodeJS.Timeout;
  #left = false;

  constructor(socket: WebSocket, desk: Desk) {
    this.#socket = socket;
    this.#desk = desk;
    const { heartbeatInterval } = desk.limits;
    const tooLong = heartbeatInterval * 2;
    this.#silence = setTimeout(() => this.close(GatewayCloseCodes.SessionTimedOut), tooLong).unref();
    socket.on('message', (data) => this.#take(data.toString()));
    socket.on('close', (code) => this.#leave(code));
    this.#say(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatInterval });
  }

  send(frame: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame);
  }

  /** Closes from Discord's side; whether the session survives depends on the code, as documented. */
  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
    this.#leave(code);
  }

  /** Op 7: the bot should connect anew and resume. */
  askToReconnect(): void {
    this.#say(GatewayOpcodes.Reconnect, null);
  }

  /** Op 9. Not resumable: the bot must identify again. */
  invalidate(resumable: boolean): void {
    this.#say(GatewayOpcodes.InvalidSession, resumable);
  }

  cut(): void {
    this.#socket.terminate();
  }

  #say(op: GatewayOpcodes, d: unknown): void {
    this.send(JSON.stringify({ op, d, s: null, t: null }));
  }

  #leave(code: number): void {
    if (this.#left) return;
    this.#left = true;
    clearTimeout(this.#silence);
    this.#desk.left(this, endsSession.has(code));
  }

  #take(text: string): void {
    if (this.#left) return;
    const command = this.#isTooFast() ? GatewayCloseCodes.RateLimited : readCommand(text);
    if (typeof command === 'number') this.#refuse(command);
    else this.#obey(command);
  }

  #isTooFast(): boolean {
    const { payloads, payloadWindow, realTime } = this.#desk.limits;
    const now = realTime();
    while ((this.#arrivals[0] ?? now) < now - payloadWindow) this.#arrivals.shift();
    return this.#arrivals.push(now) > payloads;
  }

  #obey(command: Command): void {
    if (command.op === GatewayOpcodes.Heartbeat) this.#acknowledge();
    else if (command.op === GatewayOpcodes.Identify) this.#admit(() => this.#desk.identify(command.d));
    else if (command.op === GatewayOpcodes.Resume) this.#admit(() => this.#desk.resume(command.d));
    else if (this.session === undefined) this.#refuse(GatewayCloseCodes.NotAuthenticated);
    else this.#desk.serve(this.session, command);
  }

  #acknowledge(): void {
    this.#silence.refresh();
    if (this.acks) this.#say(GatewayOpcodes.HeartbeatAck, null);
  }

  #admit(ask: () => Admitted): void {
    if (this.session === undefined) this.#follow(ask());
    else this.#refuse(GatewayCloseCodes.AlreadyAuthenticated);
  }

  #follow(admitted: Admitted): void {
    if (admitted.kind === 'refused') this.#refuse(admitted.code);
    else if (admitted.kind === 'invalid') this.invalidate(false);
    else this.#enter(admitted.session, admitted);
  }

  #enter(session: Session, admitted: Admitted): void {
    this.session = session;
    session.connect(this);
    if (admitted.kind !== 'resumed') {
      this.#desk.welcome(session);
      return;
    }
    session.replay(admitted.after);
    session.tell('RESUMED', { _trace: [] });
  }

  #refuse(code: GatewayCloseCodes): void {
    this.close(code, reasons.get(code));
  }
}

const reasons = new Map<number, string>([
  [GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.'],
  [GatewayCloseCodes.DecodeError, 'Error while decoding payload.'],
  [GatewayCloseCodes.NotAuthenticated, 'Not authenticated.'],
  [GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.'],
  [GatewayCloseCodes.RateLimited, 'You are being rate limited.'],
  [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'],
  [GatewayCloseCodes.InvalidShard, 'Invalid shard.'],
  [GatewayCloseCodes.ShardingRequired, 'Sharding required.'],
  [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'],
  [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'],
  [GatewayCloseCodes.InvalidSeq, 'Invalid seq.'],
]);
