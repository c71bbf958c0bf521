import { onScreen } from '../../rehearsal/cast/words-on-screen.ts';
import { quietServer } from '../../rehearsal/quiet-server.ts';
import { Company, type Shape, shapeFor } from './company.ts';
import { Dice } from './dice.ts';
import { founds, joins, type Step } from './founding.ts';
import { GoingWrong } from './going-wrong.ts';
import { insideOf } from './inside.ts';
import { Machine } from './machine.ts';
import { Playing } from './playing.ts';
import type { Store } from './stores.ts';
import { Witness } from './witness.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const week = 7 * 24 * hour;

/** Tuesday, 19:30 in Berlin: when Maple meets first. */
const meeting = new Date('2026-03-03T18:30:00Z');

const usualSteps = 45;

type Given = Readonly<{
  seed: number;
  store: Store;
  inProcessOfItsOwn: boolean;
  /** Counts what happened. */
  counts: (row: string, more: number) => void;
  /** How many things happen in the session before its host ends it. */
  steps?: number;
  /** Without anything going wrong: then an evening must be as any other. */
  untroubled?: boolean;
  /** Hears what goes wrong when, and what the bot logs. */
  tells?: (line: string) => void;
}>;

/** One evening of a circle in which things go wrong. What happens comes from the seed alone. */
export class Evening {
  readonly #given: Given;
  readonly #machine: Machine;
  readonly #company: Company;
  readonly #witness: Witness;
  readonly #shape: Shape;
  readonly #dice: Dice;
  readonly #goingWrong: GoingWrong;
  #where = '';

  static async of(given: Given): Promise<readonly string[]> {
    const { discord, guildId } = await quietServer({ patience: 4_000 });
    const evening = new Evening(given, discord, guildId);
    try {
      return await evening.#all();
    } finally {
      await evening.#machine.stops().catch(() => undefined);
      await discord.stop();
    }
  }

  private constructor(given: Given, discord: Machine['discord'], guildId: string) {
    this.#given = given;
    const { seed, store, inProcessOfItsOwn, counts, untroubled = false } = given;
    this.#dice = new Dice(seed);
    const faultDice = this.#dice.for(1);
    this.#machine = new Machine({ discord, store, inProcessOfItsOwn });
    this.#company = new Company(this.#machine, guildId, this.#dice);
    this.#shape = shapeFor(this.#dice);
    this.#goingWrong = new GoingWrong({
      machine: this.#machine,
      company: this.#company,
      dice: faultDice,
      untroubled,
      counts,
      tells: (line) => this.#tells(line),
    });
    this.#witness = new Witness(this.#company, guildId, this.#shape.format === 'empathy-relay');
  }

  async #all(): Promise<readonly string[]> {
    await this.#goingWrong.comesUp();
    await this.#before();
    await this.#session();
    await this.#after();
    await this.#calms(20 * minute);
    await this.#comesBackToVoice();
    if (this.#dice.happens(0.25)) await this.#nextWeek();
    return await this.#broken();
  }

  async #before(): Promise<void> {
    const shape = this.#shape;
    this.#tells(JSON.stringify(shape));
    this.#where = 'before';
    if (!(await founds(this.#company, shape, this.#does)))
      this.#machine.complaints.push('Maple could not be founded');
    for (const person of this.#company.members)
      if (!(await joins(this.#company, person, this.#does)))
        this.#machine.complaints.push('somebody could not join');
    await this.#does(() => this.#passesUntil(-20 * hour));
    for (const person of this.#company.everybody) {
      // If nobody with a seat came, nobody would be reminded of it.
      const answer =
        person === this.#company.members[0] ? "I'm coming" : this.#dice.oneOf("I'm coming", "Can't make it");
      if (this.#dice.happens(0.4)) await this.#does(() => this.#company.does(() => person.presses(answer)));
    }
    await this.#calms(2 * minute);
    await this.#does(() => this.#passesUntil(-50 * minute));
    await this.#calms(2 * minute);
    await this.#does(() => this.#passesUntil(-15 * minute));
  }

  async #session(): Promise<void> {
    const { host } = this.#company;
    this.#where = 'door';
    if (this.#dice.happens(0.5))
      await this.#does(() => this.#company.does(() => host.presses(onScreen.ready)));
    await this.#does(() => this.#passesUntil(-4 * minute));
    await this.#does(() => this.#company.does(() => host.uses('/session open', { circle: 'Maple' })));
    const playing = new Playing(this.#company, this.#witness, this.#dice);
    const { steps = usualSteps } = this.#given;
    for (let step = 0; step < steps; step += 1) {
      const { room } = this.#witness;
      const deed = room === undefined ? undefined : playing.next(room);
      if (deed === undefined) break;
      this.#where = `session, step ${step}`;
      await this.#does(deed);
      await this.#witness.looks();
      if (this.#dice.happens(0.06)) await this.#calms(150 * second);
    }
    this.#where = 'close';
    await this.#calms(2 * minute);
    const { room } = this.#witness;
    if (room !== undefined)
      await this.#does(() => this.#company.does(() => host.uses('/session close', {}, { in: room })));
    await this.#calms(3 * hour);
  }

  async #after(): Promise<void> {
    this.#where = 'after';
    for (const person of this.#company.members) {
      if (!this.#dice.happens(0.2)) continue;
      this.#company.leaving.add(person);
      await this.#does(() => this.#company.does(() => person.uses('/my-data delete')));
      const told = await this.#does(() => this.#company.does(() => person.presses('Delete everything')));
      if (told?.text.includes('is deleted') === true) this.#company.deleted.add(person);
    }
  }

  /** Whoever left while they were muted is unmuted as soon as they are there again, in the circle's room or elsewhere. */
  async #comesBackToVoice(): Promise<void> {
    for (const person of this.#company.everybody)
      if (person.voice() === undefined) await person.joinsVoice(this.#company.lounge);
    await this.#company.does(() => this.#company.host.uses('/circle browse'));
    await this.#calms(2 * second);
  }

  /** The circle goes on: whoever is still in it is reminded of the next meeting, up to shortly before its door opens. */
  async #nextWeek(): Promise<void> {
    this.#where = 'next week';
    for (const before of [26 * hour, 20 * hour, 50 * minute, 30 * minute])
      await this.#does(() => this.#passesUntil(week - before));
    await this.#calms(2 * minute);
  }

  async #broken(): Promise<readonly string[]> {
    const { counts, store } = this.#given;
    const now = this.#machine.discord.clock.now();
    for (const one of [meeting, new Date(meeting.getTime() + week)])
      this.#witness.ofReminders(one, now, one === meeting || this.#company.seated.length > 0);
    this.#witness.atTheEnd();
    await this.#machine.stops();
    const { everybody, deleted } = this.#company;
    const inVoice = new Set(everybody.filter((one) => one.voice() !== undefined).map(({ id }) => id));
    const inside = await insideOf(store, { now, deleted: [...deleted].map(({ id }) => id), inVoice });
    counts('1 kills', this.#machine.kills);
    counts('1 presses', this.#company.presses);
    counts('1 turns', this.#witness.turns);
    counts('1 reminders', this.#witness.reminders);
    for (const line of this.#machine.log) this.#tells(line);
    return [...this.#machine.complaints, ...this.#witness.broken, ...inside];
  }

  /** What is shown already is not shown again. */
  async #changesNothing(): Promise<void> {
    const { bot, discord } = this.#machine;
    if (bot?.arrangesAgain === undefined) return;
    // After a start each room and each message is set once as a whole.
    await bot.arrangesAgain();
    await this.#machine.settles();
    const before = discord.requests.length;
    await bot.arrangesAgain();
    await this.#machine.settles();
    const changing = discord.requests.slice(before).filter(({ method }) => method !== 'GET');
    if (changing.length > 0)
      this.#witness.broken.push(
        `showing everything again changed ${changing.length} things (${this.#where})`,
      );
  }

  /** Does one thing, and now and then something goes wrong in it. */
  #does: Step = async (deed) => {
    const done = await this.#goingWrong.in(this.#where, deed);
    await this.#witness.looks();
    return done;
  };

  /** Nothing goes wrong for so long, and everything that was put off is done. */
  async #calms(ms: number): Promise<void> {
    await this.#machine.isSet(0);
    await this.#machine.passes(this.#machine.catchesUpIn + ms, () => this.#witness.looks());
    await this.#machine.settles();
    const before = this.#witness.broken.length;
    this.#witness.whileCalm();
    await this.#changesNothing();
    for (let at = before; at < this.#witness.broken.length; at += 1)
      this.#witness.broken[at] = `${this.#witness.broken[at] ?? ''} (${this.#where})`;
  }

  async #passesUntil(fromMeeting: number): Promise<void> {
    const ms = meeting.getTime() + fromMeeting - this.#machine.discord.clock.now().getTime();
    await this.#machine.passes(Math.max(0, ms), () => this.#witness.looks());
  }

  #tells(line: string): void {
    this.#given.tells?.(line);
  }
}
