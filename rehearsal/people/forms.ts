import type { APIModalSubmissionComponent } from 'discord-api-types/v10';
import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { FormData } from '../interactions/deed.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { raise } from '../interactions/raise.ts';
import type { StoredMessage } from '../world/state.ts';
import { cannot } from './cannot.ts';
import { entityPicked, guildOf } from './entities.ts';
import { type Answers, submission } from './form.ts';
import { resolvedFrom } from './resolved.ts';
import type { Self } from './self.ts';
import { Told } from './told.ts';

/** Fills in the form on her screen and submits it. When the client refuses, the form stays open as it was. */
export function fillsIn(self: Self, answers: Answers): Told {
  if (self.form === undefined) return cannot(`${self.name} has no form open.`);
  const { form, openedBy } = self.form;
  const components = submission(form, answers, (menu, wanted) =>
    entityPicked(self, guildOf(self, openedBy.channelId), menu, wanted),
  );
  self.form = undefined;
  const message = sourceOf(self, openedBy);
  const interaction = raise(self.world, {
    applicationId: openedBy.applicationId,
    userId: self.userId,
    channelId: openedBy.channelId,
    type: InteractionType.ModalSubmit,
    data: { custom_id: form.custom_id, components, ...resolvedAnswers(self, openedBy, components) },
    message,
    openedBy,
  });
  return new Told(self, interaction, `${self.name} submitted “${form.title}”`, message);
}

/** Closes the form. Discord tells the bot nothing about it. */
export function closesForm(self: Self): void {
  if (self.form === undefined) cannot(`${self.name} has no form open.`);
  self.form = undefined;
}

function sourceOf({ world }: Self, { channelId, sourceMessageId }: Interaction): StoredMessage | undefined {
  if (sourceMessageId === undefined) return undefined;
  const message =
    world.ephemeralMessages.get(sourceMessageId) ?? world.messages.get(channelId)?.get(sourceMessageId);
  return message === undefined ? undefined : structuredClone(message);
}

function resolvedAnswers(
  self: Self,
  { channelId, applicationId }: Interaction,
  components: readonly APIModalSubmissionComponent[],
): Pick<FormData, 'resolved'> {
  const ids = components.flatMap((part) =>
    part.type === ComponentType.Label ? entityIds(part.component) : [],
  );
  if (ids.length === 0) return {};
  const guild = guildOf(self, channelId);
  const resolved = resolvedFrom({ ...self, guild, channelId, applicationId }, ids);
  return resolved === undefined ? {} : { resolved };
}

type Submitted = Extract<APIModalSubmissionComponent, { type: ComponentType.Label }>['component'];

function entityIds(component: Submitted): string[] {
  switch (component.type) {
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return component.values;
    default:
      return [];
  }
}
