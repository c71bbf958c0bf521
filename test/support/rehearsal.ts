import { onTestFinished } from 'vitest';
import type { Clock } from '../../rehearsal/clock.ts';
import { passTime } from '../../rehearsal/passing-time.ts';
import type { GivenFile } from '../../rehearsal/people/giving-files.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import type { Screenful } from '../../rehearsal/people/told.ts';
import { type Place, quietServer, token } from '../../rehearsal/quiet-server.ts';
import type { Config } from '../../src/config.ts';
import type { OpenDatabase } from '../../src/db/open.ts';
import { GuildId, UserId } from '../../src/lib/ids.ts';
import type { Bot } from '../../src/start.ts';
import { watchContract } from './contract.ts';
import { accepted, agreed } from './make.ts';
import { MyData } from './my-data.ts';
import { Played, toldPrivately } from './played.ts';
import { emptyPlace, migratedPlace } from './sqlite-file.ts';
import { type Started, start, type Watched } from './started.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

type Options = Readonly<{
  /** A new SQLite file where it is left out. */
  databaseUrl?: string;
  at?: Date;
  permissions?: bigint;
  /** The language of the server, which its rooms speak. */
  guildLocale?: string;
  /** Discord's features of the server, such as COMMUNITY. */
  features?: readonly string[];
  /** Where people reach the bot's pages; without it there are none. */
  publicUrl?: string;
  /** Who runs the bot; nobody has said so where it is left out. */
  operator?: Config['operator'];
  /** By which notes to moderators are locked; none are offered where it is left out. */
  noteKeys?: readonly string[];
  /** Where backups lie; none are kept where it is left out. */
  backups?: Config['backups'];
  /** Whether somebody who presses very fast is asked to wait, as outside of tests. */
  slows?: boolean;
  /** Hears every line that the bot logs, down to the finest; it logs nothing where this is left out. */
  hears?: (line: string) => void;
  /** Where time is measured: comparing everything with Discord's document takes as long as all the rest. */
  unchecked?: boolean;
  /** What people do is drawn by lot: what the bot uses of Discord then is checked, and not listed. */
  byChance?: boolean;
}>;

type Given = Readonly<Record<string, string | number | boolean | GivenFile>>;

/** The real bot in this process, in a played Discord, with a clock that only the test moves. */
export class Rehearsal extends Played {
  readonly applicationId: string;
  readonly clock: Clock;
  #started: Started;
  readonly #how: How;
  #unfollow: () => void = () => undefined;

  constructor({ discord, applicationId, guildId, clock }: Place, started: Started, how: How) {
    super(discord, guildId);
    this.applicationId = applicationId;
    this.clock = clock;
    this.#started = started;
    this.#how = how;
    this.#follow();
  }

  get bot(): Bot {
    return this.#started.bot;
  }

  /** The bot's own database, to look into it from beside. */
  get database(): OpenDatabase {
    return this.#started.database();
  }

  override async settles(): Promise<void> {
    await this.discord.settled();
    await this.#started.bot.idle();
    await this.#doesWhatIsDue();
  }

  /** The bot's own clock wakes it every real second: what it is doing already is not ours to do, but is waited for. */
  async #doesWhatIsDue(): Promise<void> {
    const { due } = this.#started.bot.app;
    for (let done = 1; done > 0; ) {
      await due.idle();
      done = await due.runAll();
      await this.discord.settled();
    }
  }

  override async passes(ms: number): Promise<void> {
    const bot = { idle: () => this.settles(), nextDue: () => this.#started.bot.app.due.next() };
    await passTime(this.clock, bot, ms, () => this.settles());
    await this.settles();
  }

  /** Presses a button of a message as it looked before, and waits like `presses`. */
  async pressesOld(person: Person, copy: Seen, label: string): Promise<string> {
    const told = await person.pressesOld(copy, label);
    await this.settles();
    return toldPrivately(told);
  }

  /** Types a command and returns what only this person sees. */
  override async uses(person: Person, line: string, options: Given = {}, room?: string): Promise<string> {
    const { text, ephemeral } = await this.asks(person, line, options, room);
    if (!ephemeral) throw new Error(`Everybody reads what ${line} answers: ${text}`);
    return text;
  }

  /** Types a command and returns all of the answer: its buttons, its menus, its file. */
  async asks(person: Person, line: string, options: Given = {}, room?: string): Promise<Screenful> {
    const told = await person.uses(line, options, room === undefined ? {} : { in: room });
    const shown = await told.shown();
    await this.settles();
    return shown;
  }

  /** The steps of joining have tests of their own: here the people have gone through them before, in English. */
  override async seats(people: readonly Person[], name: string): Promise<void> {
    const { circles } = this.#started.bot.app;
    const guild = GuildId.parse(this.guildId);
    const circle = await circles.named(guild, name);
    if (circle === undefined) throw new Error(`There is no circle ${name}.`);
    for (const { id } of people) accepted(await circles.join(guild, circle.id, UserId.parse(id), agreed));
    await this.settles();
  }

  /** What the file says that `/my-data export` gives this person. */
  async exports(person: Person, room?: string): Promise<MyData> {
    const { message } = await this.asks(person, '/my-data export', {}, room);
    const [file] = message?.stored.attachments ?? [];
    if (file === undefined) throw new Error(`${person.name} got no file`);
    return MyData.parse(await (await fetch(file.url)).json());
  }

  /** Stops the bot in order and starts it again on the same database, `ms` later and after what is done `meanwhile`. */
  async restartsTheBot(ms = 0, meanwhile = async (): Promise<void> => undefined): Promise<void> {
    this.#unfollow();
    await this.#started.bot.stop();
    await meanwhile();
    await this.clock.move(ms);
    this.#started = await start(this.#how.config, this.clock, this.#how.watched);
    this.#follow();
    await this.settles();
  }

  /** Takes the bot's own database away from under it. */
  async closesTheDatabase(): Promise<void> {
    await this.#started.closesTheDatabase();
  }

  /** From now on there is no room on the disk for anything new in the bot's own SQLite file. */
  async fillsTheDisk(): Promise<void> {
    await this.#started.fillsTheDisk();
  }

  /** The words have changed since everybody said yes to them, as after an upgrade of the bot, which starts again. */
  async changesTheWords(): Promise<void> {
    await this.#started.hasOlderWords();
    await this.restartsTheBot();
  }

  async ends(): Promise<void> {
    this.#unfollow();
    await this.#started.bot.stop();
    await this.discord.stop();
  }

  #follow(): void {
    this.#unfollow = this.clock.follow(async () => {
      await this.#started.bot.app.due.runAll();
    });
  }
}

type How = Readonly<{ config: Config; watched: Watched }>;

/** Starts a rehearsal that ends with the test. Where Discord's document is given, every request and event is checked against it. */
export async function rehearse(options: Options = {}): Promise<Rehearsal> {
  const { at, permissions, guildLocale: locale, features } = options;
  const place = await quietServer({ at, permissions, locale, features });
  const { discord, clock } = place;
  const contract = options.unchecked === true ? undefined : await watchContract(discord, options.byChance);
  const config: Config = {
    token,
    discordApiBase: discord.url,
    database: { url: options.databaseUrl ?? (await newFile(true)), encryptionKey: undefined },
    noteKeys: options.noteKeys ?? [],
    backups: options.backups ?? { folder: './backups', key: undefined },
    http: options.publicUrl === undefined ? undefined : { host: '127.0.0.1', port: 0 },
    publicUrl: options.publicUrl,
    operator: options.operator ?? { name: undefined, contact: undefined, country: undefined },
    logLevel: options.hears === undefined ? 'silent' : 'debug',
    logKey: undefined,
  };
  const watched = { slows: options.slows === true, hears: options.hears };
  const rehearsal = new Rehearsal(place, await start(config, clock, watched), { config, watched });
  onTestFinished(async () => {
    await rehearsal.ends();
    contract?.holds();
  });
  return rehearsal;
}

/** A place for a SQLite file that goes away after the test; nobody has opened it yet, unless it is to be `migrated`. */
export async function newFile(migrated = false): Promise<string> {
  const { url, remove } = await (migrated ? migratedPlace() : emptyPlace());
  onTestFinished(remove);
  return url;
}
