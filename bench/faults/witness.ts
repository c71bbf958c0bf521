import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type SessionSeen, sessionIn } from '../../rehearsal/cast/session-seen.ts';
import { onScreen } from '../../rehearsal/cast/words-on-screen.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import { may, sees } from '../../rehearsal/world/permissions.ts';
import type { StoredMessage } from '../../rehearsal/world/state.ts';
import type { Company } from './company.ts';
import { Rounds } from './rounds.ts';

const minute = 60_000;
const words = { reminder: /You (?:meet|met) <t:/u, closing: /Maple: thank you/u } as const;

/** Where nobody else may speak. In other parts they are only asked to wait. */
const firm = /^share round/iu;

type View = Readonly<{ messages: readonly Seen[]; session: SessionSeen | undefined }>;

/** Watches an evening from the outside, as everybody in it could, and says what must not be. */
export class Witness {
  readonly rounds = new Rounds();
  readonly broken: string[] = [];
  readonly #company: Company;
  readonly #guildId: string;
  readonly #hasListener: boolean;
  #opened = false;
  #view: View | undefined;

  /** `hasListener`: whoever has the floor is not the only one who may speak. */
  constructor(company: Company, guildId: string, hasListener: boolean) {
    this.#hasListener = hasListener;
    this.#company = company;
    this.#guildId = guildId;
    // Reading a room takes long: it is read again only where something has changed.
    this.#world.onChange(() => {
      this.#view = undefined;
    });
  }

  /** The newest room of Maple that its host sees. */
  get room(): string | undefined {
    return this.#company.host.channels().findLast(({ name }) => name.toLowerCase().includes('maple'))?.id;
  }

  /** The circle's room as its host sees it now. */
  get view(): View {
    const { room } = this;
    const { host } = this.#company;
    const messages = this.#view?.messages ?? (room === undefined ? [] : host.sees(room));
    this.#view ??= { messages, session: sessionIn(messages, host) };
    return this.#view;
  }

  async looks(): Promise<void> {
    const { session: seen } = this.view;
    if (seen === undefined) return;
    this.#opened = true;
    this.rounds.sees(seen);
  }

  /** While nothing is broken, and everything that was to be tried again has been. */
  whileCalm(): void {
    const {
      room,
      view: { session: seen },
    } = this;
    if (room === undefined || seen === undefined) return;
    const panels = this.#said(room).filter((one) => one.includes(`"${onScreen.where}"`)).length;
    const over = seen.part === 'closed' || seen.part === 'between';
    if (panels !== (over ? 0 : 1))
      this.broken.push(`${panels} panels have buttons in a session that is ${seen.part}`);
    if (seen.part === 'turn' && seen.step !== 'answers' && firm.test(seen.title))
      this.#looksAtFloor(room, seen.floor);
  }

  /** Everything is over and done. */
  atTheEnd(): void {
    const { everybody } = this.#company;
    this.#looksAtMessages();
    for (const person of everybody)
      if (person.voice()?.mutedByServer === true) this.broken.push('somebody is muted after the evening');
    this.broken.push(...this.rounds.broken());
  }

  get turns(): number {
    return this.rounds.turns;
  }

  get reminders(): number {
    return this.#everythingSaid().filter((one) => words.reminder.test(one)).length;
  }

  #looksAtMessages(): void {
    const said = this.#everythingSaid();
    const awake = said.filter((one) => one.includes(`"${onScreen.where}"`)).length;
    if (awake > 0) this.broken.push(`${awake} panels have buttons after the evening`);
    const closings = said.filter((one) => words.closing.test(one)).length;
    if (closings !== (this.#opened ? 1 : 0))
      this.broken.push(`the closing words stand there ${closings} times`);
    for (const { id } of this.#company.deleted)
      if (said.some((one) => one.includes(id)))
        this.broken.push('a message names somebody who has deleted their data');
    const general = [...this.#world.channels.values()].find((one) => 'name' in one && one.name === 'general');
    if (general !== undefined && this.#said(general.id).length > 0)
      this.broken.push('the bot has written where everybody reads it');
  }

  /**
   * One a day before a meeting, and one shortly before: each once, and in time, as far as it is that late. Where nobody may be
   * left who has a seat, none is enough.
   */
  ofReminders(meeting: Date, until: Date, isSeated = true): void {
    const sent = [...this.#world.messages.values()]
      .flatMap((messages) => [...messages.values()])
      .filter((message) => this.#isOfBot(message) && words.reminder.test(JSON.stringify(message.components)))
      .map(({ sentAt }) => sentAt.getTime());
    // One that comes late, because the bot was away, is of use until the next one says it better.
    for (const [before, late] of [
      [1_440, 1_360],
      [60, 65],
    ] as const) {
      const due = meeting.getTime() - before * minute;
      if (due > until.getTime()) continue;
      const count = sent.filter((at) => at > due - 11 * minute && at < due + late * minute).length;
      if (count !== 1 && (isSeated || count > 1))
        this.broken.push(`the reminder ${before} minutes before came ${count} times`);
    }
  }

  #looksAtFloor(room: string, floor: string): void {
    const channel = this.#world.channels.get(room);
    const holder = this.#company.named(floor);
    if (channel?.type !== ChannelType.GuildText || holder === undefined) return;
    const bit = PermissionFlagsBits.SendMessages;
    const writers = this.#company.everybody.filter(
      ({ id }) => sees(this.#world, id, room) && may(this.#world, id, room, bit),
    );
    if (!writers.includes(holder)) this.broken.push('whoever has the floor cannot write');
    const others = writers.filter((one) => one !== holder).length;
    // In a relay there is one who listens and answers.
    if (others > (this.#hasListener ? 1 : 0)) this.broken.push(`${others} others can write during a turn`);
  }

  get #world() {
    return this.#company.machine.discord.world;
  }

  #isOfBot = ({ authorId, guildId }: StoredMessage): boolean =>
    guildId === this.#guildId && this.#world.applications.has(authorId);

  /** What the bot has written in a channel, as it stands there now. */
  #said(channel: string): readonly string[] {
    const messages = [...(this.#world.messages.get(channel)?.values() ?? [])];
    return messages
      .filter(this.#isOfBot)
      .map(({ components, content }) => JSON.stringify([content, components]));
  }

  #everythingSaid(): readonly string[] {
    return [...this.#world.messages.keys()].flatMap((channel) => this.#said(channel));
  }
}
