import { setTimeout as pause } from 'node:timers/promises';
import { InteractionType } from 'discord-api-types/v10';
import { Clock } from '../../rehearsal/clock.ts';
import type { PlayedDiscord } from '../../rehearsal/discord.ts';
import type { Interaction } from '../../rehearsal/interactions/interaction.ts';
import { pendingInteractions } from '../../rehearsal/interactions/store.ts';
import { passTime } from '../../rehearsal/passing-time.ts';
import { type Running, startHere, startProcess } from './running.ts';
import type { Store } from './stores.ts';

type Needs = Readonly<{ discord: PlayedDiscord; store: Store; inProcessOfItsOwn: boolean }>;

/** Where a trap waits: at a request that Discord has just done, or at a moment of the database. */
export type Trap = Readonly<{ at: 'request' | 'moment'; count: number }>;

/** Real ms after which a press is not on its way any more, when nothing else is under way. */
const onItsWay = 500;
/** Real ms that looking whether anything is under way takes where nothing is. */
const aMoment = 20;
/** Real ms after which a bot that has not come to rest never will. */
const forever = 60_000;

/** The computer the bot runs on, with a clock of its own: it can die at any moment and start again. */
export class Machine {
  readonly discord: PlayedDiscord;
  /** What time it is there. */
  readonly clock: Clock;
  readonly store: Store;
  readonly inProcessOfItsOwn: boolean;
  /** What must not be and was seen while it ran. */
  readonly complaints: string[] = [];
  readonly log: string[] = [];
  kills = 0;
  /** How far the evening is. */
  where = '';
  #running: Running | undefined;
  #cut: () => void = () => undefined;
  #dying: Promise<void> | undefined;
  #trap: { at: Trap['at']; left: number } | undefined;
  #ahead = 0;
  /** The latest time that was ever told there, in ms: what was put off then is done when it is that late again. */
  #latest = 0;
  #excuse: string | undefined;
  /** Presses that nobody will answer any more, for a reason that is known. */
  readonly #lost = new Set<string>();

  constructor({ discord, store, inProcessOfItsOwn }: Needs) {
    this.discord = discord;
    this.store = store;
    this.inProcessOfItsOwn = inProcessOfItsOwn;
    this.clock = new Clock(discord.clock.now());
    discord.clock.follow((now) => this.clock.set(now.getTime() + this.#ahead, 0));
    discord.onRequest(() => this.#steps('request'));
  }

  get isUp(): boolean {
    return this.#running !== undefined;
  }

  /** Ms until it is as late by Discord's clock as it ever was there. */
  get catchesUpIn(): number {
    return Math.max(0, this.#latest - this.discord.clock.now().getTime());
  }

  /** Its clock is set so many ms ahead of Discord's; negative: behind. */
  async isSet(ahead: number): Promise<void> {
    this.#latest = Math.max(this.#latest, this.clock.now().getTime());
    this.#ahead = ahead;
    await this.clock.set(this.discord.clock.now().getTime() + ahead, 0);
  }

  /** Kills it when the trap is stepped on so many times. */
  traps({ at, count }: Trap): void {
    this.#trap = { at, left: count };
  }

  /** Whether the trap was still there. */
  disarms(): boolean {
    const there = this.#trap !== undefined;
    this.#trap = undefined;
    return there;
  }

  /** Presses that stay without an answer from now on have this excuse; none any more without one. */
  excuses(reason: string | undefined): void {
    this.#excuse = reason;
  }

  /** A press will not be answered: its event never arrives. */
  loses(interaction: string): void {
    this.#lost.add(interaction);
  }

  /** Starts the bot, which has to come up within three tries where nothing is broken. False when it has not. */
  async starts(): Promise<boolean> {
    const start = this.inProcessOfItsOwn ? startProcess : startHere;
    const before = this.kills;
    const running = await start({
      discord: this.discord,
      clock: this.clock,
      store: this.store,
      hears: () => this.#steps('moment'),
      onLog: (line) => this.log.push(line),
      onEnd: (reason) => this.#endsByItself(reason),
      holds: (cut) => {
        this.#cut = cut;
      },
    }).catch((error: unknown) => {
      this.log.push(`It did not start: ${error instanceof Error ? error.message : 'for an unknown reason'}`);
      return undefined;
    });
    // Cut off at the last step of its start, it does not know yet that it is dead.
    if (this.kills > before) this.#dying = running?.kill();
    else this.#running = running;
    await this.settles();
    return this.isUp;
  }

  /** Ends it wherever it is. */
  async dies(): Promise<void> {
    this.#dies();
    await this.#dying;
  }

  async stops(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.stop();
  }

  /** Waits until nothing is under way any more, and looks who was left without an answer. */
  async settles(): Promise<void> {
    const began = performance.now();
    for (let restingSince = began; ; ) {
      const before = performance.now();
      await this.#dying;
      await this.#rests();
      const waiting = this.#waiting();
      if (waiting.length === 0) return;
      const now = performance.now();
      // It was busy, or away: what people sent meanwhile may only be arriving.
      if (now - before > aMoment) restingSince = now;
      if (this.#running !== undefined && now - restingSince < onItsWay) await pause(2);
      else {
        this.#gaveUpOn(waiting);
        return;
      }
      if (now - began > forever) return;
    }
  }

  /** Lets `ms` pass by Discord's clock, with a stop at each thing that becomes due. */
  async passes(ms: number, look: () => Promise<void> = async () => undefined): Promise<void> {
    const bot = { idle: () => this.settles(), nextDue: async () => await this.#nextDue() };
    await passTime(this.discord.clock, bot, ms, async () => {
      await this.settles();
      await look();
    });
  }

  get bot(): Running | undefined {
    return this.#running;
  }

  async #nextDue(): Promise<Date | undefined> {
    const due = await this.#running?.nextDue();
    return due === undefined ? undefined : new Date(due.getTime() - this.#ahead);
  }

  async #rests(): Promise<void> {
    const all = async (): Promise<'rests'> => {
      while (this.#running !== undefined && this.discord.gateway.connected.length === 0) await pause(5);
      await this.#running?.idle();
      await this.discord.quiet();
      return 'rests';
    };
    if ((await Promise.race([all(), pause(forever, 'never', { ref: false })])) === 'rests') return;
    this.#complains('it does not come to rest');
    this.#dies();
  }

  #waiting(): readonly Interaction[] {
    // Suggestions that do not come are said by the client, and nobody waits for them.
    return pendingInteractions(this.discord.world).filter(
      ({ id, type }) => type !== InteractionType.ApplicationCommandAutocomplete && !this.#lost.has(id),
    );
  }

  #gaveUpOn(waiting: readonly Interaction[]): void {
    for (const { id, thinking } of waiting) {
      this.#lost.add(id);
      if (this.#running === undefined || this.#excuse !== undefined) continue;
      this.#complains(thinking ? 'a press still says “thinking…”' : 'a press was left without an answer');
    }
  }

  #complains(what: string): void {
    this.complaints.push(`${what} (${this.where})`);
  }

  #steps(at: Trap['at']): void {
    if (this.#trap?.at !== at) return;
    this.#trap.left -= 1;
    if (this.#trap.left <= 0) this.#dies();
  }

  #dies(): void {
    this.#trap = undefined;
    this.kills += 1;
    for (const { id } of this.#waiting()) this.#lost.add(id);
    this.#cut();
    const running = this.#running;
    this.#running = undefined;
    this.#dying = running?.kill();
  }

  #endsByItself(reason: string): void {
    if (this.#running === undefined) return;
    this.#complains(`it ended by itself: ${reason}`);
    this.#dies();
  }
}
