import {
  type APIApplicationCommandOptionChoice,
  PermissionFlagsBits as bit,
  ChannelType,
  OverwriteType,
} from 'discord-api-types/v10';
import { createChannel, deleteChannel } from '../world/channels.ts';
import { leaveGuild } from '../world/departures.ts';
import { joinGuild } from '../world/members.ts';
import type { World } from '../world/state.ts';
import { attempt } from './cannot.ts';
import { completes, type GivenOptions, type Typing, uses } from './commanding.ts';
import type { Answers } from './form.ts';
import { closesForm, fillsIn } from './forms.ts';
import { usesOnMessage, usesOnPerson } from './menus.ts';
import { buttonsIn } from './on-screen.ts';
import { type Looking, type Picks, presses, pressesOld, selects } from './pressing.ts';
import { channelsSeen, inboxOf, messagesIn, pingsOf, type Seen, seen, transcript } from './seeing.ts';
import { placeOf, type Self } from './self.ts';
import { changesLanguage, takesDirectMessages } from './settling.ts';
import { type FormOnScreen, formOnScreen, type Told } from './told.ts';
import {
  answersInvitation,
  joinsVoice,
  leavesVoice,
  mutesOther,
  raisesHand,
  suppressesOther,
  voiceOf,
} from './voicing.ts';
import { deletes, reacts, writes } from './writing.ts';

/**
 * A person in front of her Discord client. She can do only what the client and Discord let her: everything else is refused with
 * `CannotDo`, which names what is on her screen. What a bot answers comes as `Told`; a deed itself never waits for the bot,
 * except that typing an option with suggestions waits for those.
 */
export class Person {
  readonly id: string;
  readonly name: string;
  readonly #self: Self;

  constructor(self: Self) {
    this.id = self.userId;
    this.name = self.name;
    this.#self = self;
  }

  /** Opens a channel; what she does next without naming one happens there. */
  async opens(channelId: string): Promise<void> {
    placeOf(this.#self, channelId);
  }

  /** '/circle join' with `{ circle: 'Maple' }`, or '/circle join circle:Maple', in her language or by the default names. */
  async uses(line: string, options: GivenOptions = {}, typing: Typing = {}): Promise<Told> {
    return uses(this.#self, line, options, typing);
  }

  /** The suggestions while `text` stands in one option; `others` are the options already filled in. */
  async completes(
    line: string,
    option: string,
    text: string,
    others: Typing & Readonly<{ options?: GivenOptions }> = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    return completes(this.#self, line, { option, text, given: others.options ?? {} }, others);
  }

  async usesOnMessage(entry: string, message: Seen): Promise<Told> {
    return usesOnMessage(this.#self, entry, message);
  }

  async usesOnPerson(entry: string, person: Readonly<{ id: string }>, typing: Typing = {}): Promise<Told> {
    return usesOnPerson(this.#self, entry, person.id, typing.in);
  }

  /** Presses the button with this label on the newest message she can see, or where `looking` says. */
  async presses(label: string, looking: Looking = {}): Promise<Told> {
    return presses(this.#self, label, looking);
  }

  /** Presses a button of a copy her screen still shows although the message changed or went meanwhile. */
  async pressesOld(copy: Seen, label: string): Promise<Told> {
    return pressesOld(this.#self, copy, label);
  }

  /** Picks options by their labels, or people, roles and channels by name, from the menu with this placeholder. */
  async selects(placeholder: string, picks: Picks, looking: Looking = {}): Promise<Told> {
    return selects(this.#self, placeholder, picks, looking);
  }

  /** The form that stands open on her screen. */
  form(): FormOnScreen | undefined {
    return this.#self.form === undefined ? undefined : formOnScreen(this.#self.form.form);
  }

  /** Fills the open form in, by the labels of its fields, and submits it. */
  async fillsIn(answers: Answers): Promise<Told> {
    return fillsIn(this.#self, answers);
  }

  async closesForm(): Promise<void> {
    closesForm(this.#self);
  }

  async writes(channelId: string, content: string, answered?: Readonly<{ id: string }>): Promise<Seen> {
    return writes(this.#self, channelId, content, answered?.id);
  }

  async reacts(message: Seen, emoji: string): Promise<void> {
    reacts(this.#self, message, emoji);
  }

  async deletes(message: Seen): Promise<void> {
    deletes(this.#self, message);
  }

  /** Makes a channel that only these can read and write in, people or bots. */
  async makesChannel(name: string, readers: readonly Readonly<{ id: string }>[]): Promise<string> {
    const allow = (bit.ViewChannel | bit.ReadMessageHistory | bit.SendMessages).toString();
    const hidden = { id: this.#self.guildId, type: OverwriteType.Role, deny: bit.ViewChannel.toString() };
    const open = readers.map(({ id }) => ({ id, type: OverwriteType.Member, allow }));
    const body = { name, type: ChannelType.GuildText, permission_overwrites: [hidden, ...open] };
    return attempt(this.name, 'make a channel', () =>
      createChannel(this.#self.world, this.id, this.#self.guildId, body),
    ).id;
  }

  /** Deletes a channel with everything in it. */
  async deletesChannel(channelId: string): Promise<void> {
    attempt(this.name, 'delete the channel', () => deleteChannel(this.#self.world, this.id, channelId));
  }

  /** The messages of a channel as she sees them, oldest first, ephemeral ones to her included. */
  sees(channelId?: string): readonly Seen[] {
    return messagesIn(this.#self, placeOf(this.#self, channelId)).map((message) => seen(this.#self, message));
  }

  /** The newest message of a channel with a button of this label that can be pressed: without reading all the others. */
  newestWith(label: string, channelId: string): Seen | undefined {
    const message = messagesIn(this.#self, channelId).findLast(({ components }) =>
      buttonsIn(components).some((button) => button.label === label && !button.disabled),
    );
    return message && seen(this.#self, message);
  }

  /** The whole channel as text. */
  reads(channelId?: string): string {
    return transcript(this.#self, placeOf(this.#self, channelId));
  }

  channels(): readonly Readonly<{ id: string; name: string }>[] {
    return channelsSeen(this.#self);
  }

  inbox(): readonly Seen[] {
    return inboxOf(this.#self);
  }

  pings(): readonly Seen[] {
    return pingsOf(this.#self);
  }

  /** Where she is in voice and whether she can be heard there. */
  voice(): ReturnType<typeof voiceOf> {
    return voiceOf(this.#self);
  }

  async joinsVoice(channelId: string): Promise<void> {
    joinsVoice(this.#self, channelId);
  }

  async leavesVoice(): Promise<void> {
    leavesVoice(this.#self);
  }

  async raisesHand(): Promise<void> {
    raisesHand(this.#self, true);
  }

  async acceptsToSpeak(): Promise<void> {
    answersInvitation(this.#self, true);
  }

  async declinesToSpeak(): Promise<void> {
    answersInvitation(this.#self, false);
  }

  /** As a moderator: mutes somebody in the whole server, or unmutes them. */
  async mutes(other: Readonly<{ id: string }>, muted = true): Promise<void> {
    mutesOther(this.#self, other, muted);
  }

  /** As a moderator of a stage: sends somebody to the audience, or invites them to speak. */
  async suppresses(other: Readonly<{ id: string }>, suppress = true): Promise<void> {
    suppressesOther(this.#self, other, suppress);
  }

  /** Closes her direct messages to bots: the next one is refused with 50007. */
  async blocksDirectMessages(): Promise<void> {
    takesDirectMessages(this.#self, false);
  }

  async allowsDirectMessages(): Promise<void> {
    takesDirectMessages(this.#self, true);
  }

  async changesLanguage(locale: string): Promise<void> {
    changesLanguage(this.#self, locale);
  }

  async leavesGuild(guildId = this.#self.guildId): Promise<void> {
    attempt(this.name, 'leave', () => leaveGuild(this.#self.world, this.id, guildId));
  }

  async joinsGuild(guildId = this.#self.guildId): Promise<void> {
    attempt(this.name, 'join', () => joinGuild(this.#self.world, this.id, guildId));
  }

  /** Her client starts anew: ephemeral messages and an open form are gone, as on Discord. */
  async restartsDiscord(): Promise<void> {
    this.#self.form = undefined;
    forgetEphemerals(this.#self.world, this.id);
  }
}

function forgetEphemerals(world: World, userId: string): void {
  for (const [id, message] of world.ephemeralMessages) {
    if (message.onlyFor === userId) world.ephemeralMessages.delete(id);
  }
  world.changed({ guildId: undefined, channelId: undefined });
}
