import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Shard } from './shards.ts';

/** The open end of a session: writes one frame to the bot. */
export interface Line {
  send(frame: string): void;
  close(code: number, reason: string): void;
}

interface SessionStart {
  readonly id: string;
  readonly applicationId: string;
  readonly shard: Shard;
  readonly intents: number;
  /** Events kept for RESUME. */
  readonly replayable: number;
}

interface Sent {
  readonly sequence: number;
  readonly frame: string;
}

/** What one shard of a bot is told, numbered; it goes on being numbered and kept while the connection is lost. */
export class Session {
  readonly id: string;
  readonly applicationId: string;
  readonly shard: Shard;
  readonly intents: number;
  /** When the connection was lost, on the clock; undefined while connected. */
  lostAt: Date | undefined;
  readonly #replayable: number;
  readonly #sent: Sent[] = [];
  #sequence = 0;
  #line: Line | undefined;

  constructor({ id, applicationId, shard, intents, replayable }: SessionStart) {
    this.id = id;
    this.applicationId = applicationId;
    this.shard = shard;
    this.intents = intents;
    this.#replayable = replayable;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get connected(): boolean {
    return this.#line !== undefined;
  }

  tell(name: string, data: unknown): void {
    this.#sequence += 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: this.#sequence, t: name, d: data });
    this.#sent.push({ sequence: this.#sequence, frame });
    if (this.#sent.length > this.#replayable) this.#sent.shift();
    this.#line?.send(frame);
  }

  /** Puts the session on a line; one it was on before is closed. */
  connect(line: Line): void {
    const former = this.#line;
    this.#line = line;
    this.lostAt = undefined;
    if (former !== line) former?.close(4000, 'Session resumed elsewhere.');
  }

  /** Takes note that `line` is gone; a line the session has already left does not count. */
  disconnect(line: Line, at: Date): void {
    if (this.#line !== line) return;
    this.#line = undefined;
    this.lostAt = at;
  }

  /** Whether everything after `sequence` is still here to be told again. */
  remembersSince(sequence: number): boolean {
    const first = this.#sent[0]?.sequence ?? this.#sequence + 1;
    return sequence + 1 >= first;
  }

  replay(sequence: number): void {
    for (const sent of this.#sent) if (sent.sequence > sequence) this.#line?.send(sent.frame);
  }
}
