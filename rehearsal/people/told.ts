import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import {
  ageOf,
  type Interaction,
  type Shown,
  tokenLifeMs,
  wentUnanswered,
} from '../interactions/interaction.ts';
import { onNews } from '../interactions/store.ts';
import type { StoredMessage } from '../world/state.ts';
import { CannotDo } from './cannot.ts';
import { drawnForm, type FormData, fieldsOf } from './form.ts';
import { namingFor } from './naming.ts';
import { type Seen, seen } from './seeing.ts';
import type { Self } from './self.ts';

/** A form on the screen: its title, all it says, and the labels of its fields. */
export type FormOnScreen = Readonly<{
  title: string;
  customId: string;
  labels: readonly string[];
  data: FormData;
}>;

/** One thing an application showed in answer. Without a message it is a form, or nothing at all (`text` is then empty). */
export type Screenful = Readonly<{
  text: string;
  buttons: readonly string[];
  selects: readonly string[];
  ephemeral: boolean;
  message: Seen | undefined;
  modal: FormOnScreen | undefined;
}>;

/** What a person was told after she did something. */
export class Told {
  readonly interaction: Interaction;
  readonly #self: Self;
  readonly #deed: string;
  readonly #source: StoredMessage | undefined;

  /** `deed` says what she did, for complaints; `source` is the message she used, as it was before. */
  constructor(self: Self, interaction: Interaction, deed: string, source?: StoredMessage) {
    this.#self = self;
    this.interaction = interaction;
    this.#deed = deed;
    this.#source = source === undefined ? undefined : structuredClone(source);
    this.#keepFormsOpen();
  }

  /**
   * The first answer: a message, a changed message or a form; "thinking…" is waited out. When the bot only accepted the press,
   * a change of the message she pressed is the answer too, by whatever route the bot made it.
   * Rejects with "The application did not respond" after 3 s on the clock, or when a real watchdog runs out.
   */
  async shown(): Promise<Screenful> {
    return this.#waitFor(() => this.#screens()[0]);
  }

  /** Waits for an answer, the first or a later one, that reads like this. */
  async shows(text: string | RegExp): Promise<Screenful> {
    const fits = (one: Screenful) =>
      typeof text === 'string' ? one.text.includes(text) : text.test(one.text);
    return this.#waitFor(() => this.#screens().find(fits));
  }

  /** Waits until the bot accepted the deed in time, be it with "thinking…". Rejects as `shown`. */
  async accepted(): Promise<void> {
    await this.#waitFor(() => this.interaction.shown[0]);
  }

  /** Waits for the suggestions of an autocomplete. Late ones are never shown. */
  async choices(): Promise<readonly APIApplicationCommandOptionChoice[]> {
    return this.#waitFor(() => {
      const [first] = this.interaction.shown;
      return first?.kind === 'choices' ? first.choices : undefined;
    });
  }

  /** All she was shown up to now, in order. */
  soFar(): readonly Screenful[] {
    return this.#screens();
  }

  #screens(): Screenful[] {
    return [
      ...this.interaction.shown.flatMap((shown) => screenful(this.#self, shown)),
      ...this.#changedSource(),
    ];
  }

  #changedSource(): Screenful[] {
    const { shown, channelId } = this.interaction;
    const before = this.#source;
    if (before === undefined || !shown.some((one) => one.kind === 'accepted')) return [];
    if (shown.some((one) => one.kind === 'message' && one.message.id === before.id)) return [];
    const { world } = this.#self;
    const after = world.ephemeralMessages.get(before.id) ?? world.messages.get(channelId)?.get(before.id);
    if (after === undefined || looksOf(after) === looksOf(before)) return [];
    return [messageScreen(this.#self, after)];
  }

  #keepFormsOpen(): void {
    const { interaction } = this;
    const open = () => {
      const last = interaction.shown.at(-1);
      if (last?.kind === 'form') this.#self.form = { form: last.form, openedBy: interaction };
    };
    open();
    interaction.listeners.add(open);
  }

  #waitFor<Wanted>(find: () => Wanted | undefined): Promise<Wanted> {
    const { world, patienceMs } = this.#self;
    return new Promise((resolve, reject) => {
      const settle = (impatient: boolean) => {
        const found = find();
        if (found === undefined && !impatient && !this.#isOver()) return;
        for (const stop of stops) stop();
        clearTimeout(watchdog);
        if (found === undefined) reject(new CannotDo(this.#complaint()));
        else resolve(found);
      };
      const stops = [onNews(world, () => settle(false)), world.onChange(() => settle(false))];
      const watchdog = setTimeout(() => settle(true), patienceMs);
      settle(false);
    });
  }

  #isOver(): boolean {
    const now = this.#self.world.clock.now();
    return wentUnanswered(this.interaction, now) || ageOf(this.interaction, now) >= tokenLifeMs;
  }

  #complaint(): string {
    const { interaction } = this;
    if (interaction.answeredBy === undefined) return `The application did not respond: ${this.#deed}.`;
    if (interaction.thinking) return `The application is still thinking…: ${this.#deed}.`;
    const read = this.#screens().map((one) => one.text);
    return `Nothing like that was shown: ${this.#deed}. She read: ${read.join(' | ') || 'nothing'}.`;
  }
}

function screenful(self: Self, shown: Shown): Screenful[] {
  const nothing = {
    text: '',
    buttons: [],
    selects: [],
    ephemeral: false,
    message: undefined,
    modal: undefined,
  };
  if (shown.kind === 'message') return [messageScreen(self, shown.message)];
  if (shown.kind === 'form') {
    const naming = namingFor(self.world, self.userId, self.guildId);
    return [{ ...nothing, text: drawnForm(shown.form, naming), modal: formOnScreen(shown.form) }];
  }
  return shown.kind === 'deleted' ? [nothing] : [];
}

function messageScreen(self: Self, stored: StoredMessage): Screenful {
  const message = seen(self, stored);
  const { text, buttons, selects, ephemeral } = message;
  return { text, buttons, selects, ephemeral, message, modal: undefined };
}

/** What an edit can change. The text as read would not do: relative times in it change by themselves. */
function looksOf({ content, embeds, components }: StoredMessage): string {
  return JSON.stringify([content, embeds, components]);
}

export function formOnScreen(form: FormData): FormOnScreen {
  const labels = fieldsOf(form).map((field) => field.label);
  return { title: form.title, customId: form.custom_id, labels, data: form };
}
