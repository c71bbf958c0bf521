import type { Cast } from '../cast/cast.ts';
import type { Scene } from '../cast/scene.ts';
import type { Self } from '../people/self.ts';
import { Stage } from '../stage.ts';
import type { BotOnShow, ClockOnShow, HouseOrder, Pace } from '../wire/house.ts';
import { Behind } from './behind.ts';
import { OrderRefused } from './order-refused.ts';
import { Pacing } from './pacing.ts';

type Fault = Extract<HouseOrder, { kind: 'fault' }>['fault'];

/** For how long Discord is slow when it is told to be, in real ms a request, and for how many requests. */
const slowness = { ms: 2_000, times: 3 };

/** Somebody who should have acted already must not hold up the clock: ms that pass at least between two deeds. */
const leastStep = 100;

/** One scene being played: its stage with the real bot, its cast, its clock. */
export class Playing {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly cast: Cast;
  readonly behind: Behind;
  readonly #pacing: Pacing;
  readonly #changed: () => void;
  #nextDue: Date | undefined;
  readonly #stops: (() => void)[];

  /** Sets the scene and lets its clock run. Rejects when the bot does not start. */
  static async begin(scene: Scene, changed: () => void): Promise<Playing> {
    let now = () => scene.at;
    const behind = new Behind(() => now());
    const stage = await Stage.set({
      at: scene.at,
      logLevel: 'info',
      onLog: (line) => behind.logged(line),
      onBotEnd: changed,
    });
    now = () => stage.discord.clock.now();
    try {
      const playing = new Playing({ scene, stage, cast: await scene.set(stage), behind, changed });
      await playing.paces('real');
      return playing;
    } catch (error) {
      await stage.ends();
      throw error;
    }
  }

  private constructor(parts: Pick<Playing, 'scene' | 'stage' | 'cast' | 'behind'> & { changed: () => void }) {
    const { scene, stage, cast, behind, changed } = parts;
    this.scene = scene;
    this.stage = stage;
    this.cast = cast;
    this.behind = behind;
    this.#changed = changed;
    this.#stops = [
      stage.discord.onRequest((entry) => behind.requested(entry)),
      stage.discord.faults.onFault((text) => behind.says({ kind: 'fault', text, failed: true })),
      cast.onAct((text) => behind.says({ kind: 'cast', text, failed: false })),
      stage.discord.world.onChange(changed),
      stage.discord.onNews(changed),
    ];
    this.#pacing = new Pacing({
      act: () => this.#act(),
      passes: (ms) => this.#goesOn(ms),
      onFault: (error) => this.#house(error instanceof Error ? error.message : String(error), true),
    });
  }

  client(personId: string): Self | undefined {
    return this.stage.discord.people.clientOf(personId);
  }

  bot(): BotOnShow {
    if (this.stage.botStarts) return { kind: 'starting' };
    if (this.stage.botRuns) return { kind: 'running' };
    return { kind: 'stopped', lastLine: this.behind.lastLogged };
  }

  clock(): ClockOnShow {
    const { clock } = this.stage.discord;
    return {
      now: clock.now().getTime(),
      speed: clock.speed,
      pace: this.#pacing.pace,
      nextDue: this.#nextDue?.getTime(),
    };
  }

  async paces(pace: Pace): Promise<void> {
    await this.#pacing.between(async () => {
      this.#pacing.pace = pace;
      await this.stage.discord.clock.runAt(pace === 'paused' ? 0 : 1);
    });
    this.#changed();
  }

  /** Lets time pass until the next thing that the bot or the cast has in mind. Refuses when nothing is. */
  async jumps(): Promise<void> {
    await this.#pacing.between(async () => {
      const due = await this.#looksAhead();
      if (due === undefined) throw new OrderRefused('Nothing is planned that the clock could jump to.');
      await this.stage.passes(Math.max(due.getTime() - this.stage.discord.clock.now().getTime(), 1_000));
      await this.#act();
    });
  }

  async startsTheBot(): Promise<void> {
    const started = this.stage.startsTheBot();
    this.#changed();
    try {
      await started;
    } catch (cause) {
      throw new OrderRefused(`The bot does not start. ${this.behind.lastLogged ?? ''}`, { cause });
    } finally {
      this.#changed();
    }
  }

  async killsTheBot(): Promise<void> {
    this.#house('The bot is killed, wherever it is.', true);
    await this.stage.killsTheBot();
  }

  /** Makes something go wrong between Discord and the bot. */
  goesWrong(fault: Fault): void {
    const { faults, gateway } = this.stage.discord;
    if (fault === 'refuse') faults.next({ answer: 'refused' });
    if (fault === 'lose') faults.next({ answer: 'lost' });
    if (fault === 'slow') faults.next({ answer: { slow: slowness.ms }, times: slowness.times });
    if (fault !== 'disconnect') return;
    this.#house('The connection to the gateway drops.', true);
    gateway.drop();
  }

  async ends(): Promise<void> {
    for (const stop of this.#stops) stop();
    await this.#pacing.stop();
    await this.stage.ends();
  }

  /** Lets `ms` pass, with a stop at each moment at which somebody of the cast acts. */
  async #goesOn(ms: number): Promise<void> {
    const { clock } = this.stage.discord;
    const end = clock.now().getTime() + ms;
    for (let now = clock.now().getTime(); now < end; now = clock.now().getTime()) {
      const next = this.cast.nextAct()?.getTime() ?? end;
      await this.stage.passes(Math.min(end - now, Math.max(next - now, leastStep)));
      await this.cast.act();
    }
  }

  async #act(): Promise<void> {
    await this.cast.act();
    await this.#looksAhead();
  }

  /** What comes next: asked between two beats, because a bot that is asked does what is due. */
  async #looksAhead(): Promise<Date | undefined> {
    const dates = [await this.stage.nextDue(), this.cast.nextAct()].flatMap((date) => date ?? []);
    const [first] = dates.sort((one, other) => one.getTime() - other.getTime());
    if (first?.getTime() !== this.#nextDue?.getTime()) this.#changed();
    this.#nextDue = first;
    return first;
  }

  #house(text: string, failed: boolean): void {
    this.behind.says({ kind: 'house', text, failed });
  }
}
