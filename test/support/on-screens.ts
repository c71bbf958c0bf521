import { type APIModalSubmissionComponent, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Deed } from '../../rehearsal/interactions/deed.ts';
import type { Interaction } from '../../rehearsal/interactions/interaction.ts';
import { raise } from '../../rehearsal/interactions/raise.ts';
import { cannot } from '../../rehearsal/people/cannot.ts';
import { type FormData, fieldsOf } from '../../rehearsal/people/form.ts';
import { answered } from '../../rehearsal/people/form-answer.ts';
import { buttonsIn, selectsIn } from '../../rehearsal/people/on-screen.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import { Told } from '../../rehearsal/people/told.ts';
import type { StoredMessage } from '../../rehearsal/world/state.ts';
import { readCustomId } from '../../src/lib/custom-id.ts';
import type { Rehearsal } from './rehearsal.ts';

/** Something on a message that can be used: a button, or a menu with what is picked from it. */
export type OnMessage = Readonly<{
  address: string;
  message: StoredMessage;
  values: readonly string[] | undefined;
}>;
/** A form that somebody has opened. */
export type OpenForm = Readonly<{ form: FormData; openedBy: Interaction; message: StoredMessage }>;
export type Used = Readonly<{ said: string; form: OpenForm | undefined }>;

/** What stands on the screens of all people together, by the names of addresses; of each the newest. */
export function onScreens(
  { discord: { world }, guildId }: Rehearsal,
  picked: Person,
): ReadonlyMap<string, OnMessage> {
  const found = new Map<string, OnMessage>();
  const messages = [
    ...[...world.messages.values()].flatMap((one) => [...one.values()]),
    ...world.ephemeralMessages.values(),
  ];
  for (const message of messages.filter(({ channelId }) => isIn(channelId))) {
    const keep = (address: string | undefined, disabled: boolean, values: OnMessage['values']): void => {
      const name = address === undefined ? undefined : readCustomId(address)?.name;
      if (address === undefined || name === undefined || disabled) return;
      found.set(name, { address, message: structuredClone(message), values });
    };
    for (const { customId, disabled } of buttonsIn(message.components)) keep(customId, disabled, undefined);
    for (const { component, disabled } of selectsIn(message.components)) {
      const first = 'options' in component ? component.options?.[0]?.value : picked.id;
      keep(component.custom_id, disabled, first === undefined ? [] : [first]);
    }
  }
  return found;

  function isIn(channelId: string): boolean {
    const channel = world.channels.get(channelId);
    return channel !== undefined && 'guildId' in channel && channel.guildId === guildId;
  }
}

/** Uses what stands on a message, be it on this person's screen or not: as if they had made the request by hand. */
export async function uses(
  rehearsal: Rehearsal,
  person: Person,
  { address: custom_id, message, values }: OnMessage,
): Promise<Used> {
  const at = { custom_id, id: 1 };
  const data =
    values === undefined
      ? { ...at, component_type: ComponentType.Button }
      : { ...at, component_type: ComponentType.StringSelect, values };
  const where = whereOf(rehearsal, person, message);
  return await does(rehearsal, person, { ...where, type: InteractionType.MessageComponent, data });
}

/** Fills in a form that somebody has opened, as it stands there, and where it is empty with a plain word or the first choice. */
export async function fillsIn(
  rehearsal: Rehearsal,
  person: Person,
  { form, openedBy, message }: OpenForm,
): Promise<Used> {
  return await does(rehearsal, person, {
    ...whereOf(rehearsal, person, message),
    type: InteractionType.ModalSubmit,
    data: { custom_id: form.custom_id, components: filled(form) },
    openedBy,
  });
}

/** Where somebody acts: where the thing is if they see that, or else in a channel they see. What only one sees is as theirs. */
function whereOf({ applicationId, discord }: Rehearsal, person: Person, source: StoredMessage) {
  const { world } = discord;
  const channels = person.channels().map(({ id }) => id);
  const channelId = channels.includes(source.channelId)
    ? source.channelId
    : (channels[0] ?? source.channelId);
  const message = { ...source, channelId };
  if (source.onlyFor === undefined) return { applicationId, userId: person.id, channelId, message };
  const own = { ...message, id: world.ids.next(), onlyFor: person.id };
  world.ephemeralMessages.set(own.id, own);
  return { applicationId, userId: person.id, channelId, message: own };
}

async function does(
  rehearsal: Rehearsal,
  person: Person,
  deed: Deed & Readonly<{ message: StoredMessage }>,
): Promise<Used> {
  const { discord } = rehearsal;
  const self = discord.people.clientOf(person.id);
  if (self === undefined) throw new Error(`Nobody knows ${person.name}.`);
  const told = new Told(self, raise(discord.world, deed), `${person.name} tried it`, deed.message);
  await told.accepted();
  await rehearsal.settles();
  const form = told.interaction.shown.flatMap((one) => (one.kind === 'form' ? [one.form] : []))[0];
  return {
    said: told
      .soFar()
      .map(({ text }) => text)
      .join('\n'),
    form: form === undefined ? undefined : { form, openedBy: told.interaction, message: deed.message },
  };
}

const filled = (form: FormData): APIModalSubmissionComponent[] =>
  fieldsOf(form).map(({ label, input }) => {
    const first = 'options' in input ? input.options?.[0]?.label : undefined;
    const answer = input.type === ComponentType.TextInput ? (input.value ?? 'Willow') : first;
    const nobody = () => cannot(`Nobody is picked for “${label}”.`);
    return { type: ComponentType.Label, id: 1, component: answered(label, input, answer, nobody) };
  });
