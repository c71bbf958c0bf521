import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { ComponentData } from '../interactions/deed.ts';
import { raise } from '../interactions/raise.ts';
import type { StoredMessage } from '../world/state.ts';
import { cannot, listed } from './cannot.ts';
import { entityPicked, guildOf } from './entities.ts';
import { checkCount, optionValue } from './form-answer.ts';
import { type ButtonOnScreen, buttonsIn, type SelectOnScreen, selectsIn } from './on-screen.ts';
import { resolvedFrom } from './resolved.ts';
import { everythingSeen, messageOnScreen, messagesIn, type Seen } from './seeing.ts';
import type { Self } from './self.ts';
import { Told } from './told.ts';

/** Narrows where she looks: on one message, or in one channel. Otherwise the newest fitting message anywhere is meant. */
export type Looking = Readonly<{ on?: Readonly<{ id: string }> | undefined; in?: string | undefined }>;

/**
 * What she picks from a menu: labels of options, or names of people, roles, channels. Things with an id are picked by
 * that; of an option the id is its value.
 */
export type Picks = readonly (string | Readonly<{ id: string }>)[];

/** Presses an enabled button she can see. A press changes nothing by itself: twice is two interactions. */
export function presses(self: Self, label: string, looking: Looking): Told {
  const messages = lookedAt(self, looking);
  const found = messages.flatMap((message) =>
    buttonsIn(message.components).flatMap((button) => (button.label === label ? [{ message, button }] : [])),
  );
  const enabled = found.find(({ button }) => !button.disabled);
  if (enabled !== undefined) return press(self, enabled.message, enabled.button);
  if (found.length > 0) return cannot(`“${label}” is disabled.`);
  const labels = messages.flatMap((message) => buttonsIn(message.components).map((button) => button.label));
  return cannot(`${self.name} sees no button “${label}”.`, `She sees ${listed([...new Set(labels)])}.`);
}

/**
 * Presses a button on a copy of a message that her screen still shows although it was changed or deleted meanwhile:
 * the press that crosses the bot's edit on its way.
 */
export function pressesOld(self: Self, copy: Seen, label: string): Told {
  const buttons = buttonsIn(copy.stored.components);
  const button = buttons.find((one) => one.label === label && !one.disabled);
  if (button === undefined) {
    return cannot(
      `That copy has no button “${label}”.`,
      `It has ${listed(buttons.map((one) => one.label))}.`,
    );
  }
  return press(self, copy.stored, button);
}

/** Picks from a menu found by what stands on it. Refuses what it does not offer, and too few or too many. */
export function selects(self: Self, placeholder: string, picks: Picks, looking: Looking): Told {
  const messages = lookedAt(self, looking);
  const found = messages.flatMap((message) =>
    selectsIn(message.components).flatMap((one) =>
      one.placeholder === placeholder ? [{ message, ...one }] : [],
    ),
  );
  const enabled = found.find(({ disabled }) => !disabled);
  if (enabled !== undefined) return pick(self, enabled.message, enabled, picks);
  if (found.length > 0) return cannot(`“${placeholder}” is disabled.`);
  const offered = messages.flatMap((message) => selectsIn(message.components).map((one) => one.placeholder));
  return cannot(`${self.name} sees no menu “${placeholder}”.`, `She sees ${listed([...new Set(offered)])}.`);
}

/** A button or menu by the message it stands on and its custom id: what a hand points at, where words would not do. */
export type PointedAt = Readonly<{ channelId: string; messageId: string; customId: string }>;

/** Presses the button pointed at. Refuses one that has changed or gone since she looked. */
export function pressesThis(self: Self, at: PointedAt): Told {
  const message = messageOnScreen(self, at).stored;
  const button = buttonsIn(message.components).find(({ customId }) => customId === at.customId);
  if (button === undefined) return cannot('That button has just changed. Please look again.');
  return button.disabled ? cannot(`“${button.label}” is disabled.`) : press(self, message, button);
}

/** Picks from the menu pointed at, by the values of its options or by ids. Refuses as `selects`. */
export function selectsThis(self: Self, at: PointedAt, values: readonly string[]): Told {
  const message = messageOnScreen(self, at).stored;
  const select = selectsIn(message.components).find(({ component }) => component.custom_id === at.customId);
  if (select === undefined) return cannot('That menu has just changed. Please look again.');
  if (select.disabled) return cannot(`“${select.placeholder}” is disabled.`);
  return pick(
    self,
    message,
    select,
    values.map((id) => ({ id })),
  );
}

/** Newest first. */
function lookedAt(self: Self, looking: Looking): StoredMessage[] {
  const messages = looking.in === undefined ? everythingSeen(self) : messagesIn(self, looking.in).reverse();
  const { on } = looking;
  if (on === undefined) return messages;
  const message = messages.find((one) => one.id === on.id);
  return message === undefined ? cannot(`${self.name} does not see that message (any more).`) : [message];
}

function press(self: Self, message: StoredMessage, button: ButtonOnScreen): Told {
  if (button.customId === undefined) {
    return cannot(`“${button.label}” is a link: pressing it tells the application nothing.`);
  }
  const data = { custom_id: button.customId, component_type: ComponentType.Button, id: button.id ?? 0 };
  return use(self, message, data, `pressed “${button.label}”`);
}

function pick(self: Self, message: StoredMessage, select: SelectOnScreen, picks: Picks): Told {
  const { component, placeholder } = select;
  const values = picks.map((one) => picked(self, message, select, one));
  // On a message a menu may be left empty only where its minimum is 0.
  checkCount(placeholder, { ...component, required: (component.min_values ?? 1) > 0 }, values.length, 1);
  const data = {
    custom_id: component.custom_id,
    component_type: component.type,
    id: component.id ?? 0,
    values,
  };
  return use(
    self,
    message,
    { ...data, ...resolvedPicks(self, message, component, values) },
    `picked from “${placeholder}”`,
  );
}

function picked(
  self: Self,
  message: StoredMessage,
  { component, placeholder }: SelectOnScreen,
  wanted: Picks[number],
): string {
  if (component.type === ComponentType.StringSelect)
    return optionValue(placeholder, component.options, wanted);
  const name = typeof wanted === 'string' ? wanted : wanted.id;
  return entityPicked(self, guildOf(self, message.channelId), component, name);
}

function resolvedPicks(
  self: Self,
  message: StoredMessage,
  component: APISelectMenuComponent,
  values: readonly string[],
): Pick<ComponentData, 'resolved'> {
  if (component.type === ComponentType.StringSelect) return {};
  const { channelId } = message;
  const guild = guildOf(self, channelId);
  const resolved = resolvedFrom({ ...self, guild, channelId, applicationId: ownerOf(message) }, values);
  return { resolved: resolved ?? {} };
}

function use(self: Self, message: StoredMessage, data: ComponentData, deed: string): Told {
  const { channelId } = message;
  const source = structuredClone(message);
  const interaction = raise(self.world, {
    applicationId: ownerOf(message),
    userId: self.userId,
    channelId,
    type: InteractionType.MessageComponent,
    data,
    message,
  });
  self.channelId = channelId;
  return new Told(self, interaction, `${self.name} ${deed}`, source);
}

/** The application that hears of a press. The bot's account and its application have the same id. */
function ownerOf(message: StoredMessage): string {
  return message.applicationId ?? message.authorId;
}
