import { InteractionType } from 'discord-api-types/v10';
import { type Interaction, wentUnanswered } from '../interactions/interaction.ts';
import { raisedBy } from '../interactions/store.ts';
import type { Self } from '../people/self.ts';
import type { DeedOnScreen, GuildOnScreen, Screen } from '../wire/screen.ts';
import { findUser } from '../world/accounts.ts';
import { seesEvent } from '../world/event-access.ts';
import { sees } from '../world/permissions.ts';
import type { Guild } from '../world/state.ts';
import { scheduledEventToWire } from '../world/wire-event.ts';
import { channelsOnScreen, mailboxOf } from './channels.ts';
import { conversationOf } from './conversation.ts';
import { namesFor } from './names.ts';

/** Everything on this person's screen while she has this channel open. */
export function screenOf(self: Self, channelId: string | undefined): Screen {
  const { world, userId } = self;
  const account = findUser(world, userId);
  const conversation = channelId === undefined ? undefined : conversationOf(self, channelId);
  const open = channelId === undefined ? undefined : world.channels.get(channelId);
  const lookedAt = open !== undefined && 'guildId' in open ? open.guildId : self.guildId;
  const authorIds = conversation?.messages.map(({ message }) => message.author.id) ?? [];
  return {
    me: {
      id: userId,
      name: self.name,
      locale: account.locale,
      takesDirectMessages: !account.closedDirectMessages,
    },
    guilds: [...world.guilds.values()].filter((guild) => guild.members.has(userId)).map(guildOnScreen(self)),
    mailbox: mailboxOf(self),
    conversation,
    names: namesFor(self, lookedAt, authorIds),
    form: self.form?.form,
    deeds: raisedBy(world, userId).flatMap((interaction) => deedOnScreen(self, interaction)),
  };
}

const guildOnScreen =
  (self: Self) =>
  (guild: Guild): GuildOnScreen => ({
    id: guild.id,
    name: guild.name,
    channels: channelsOnScreen(self, guild),
    events: [...guild.scheduledEvents.values()]
      .filter((event) => seesEvent(self.world, self.userId, event))
      .map((event) => ({
        event: scheduledEventToWire(self.world, event, true),
        interested: event.interested.has(self.userId),
      })),
  });

/** How her client words what she did. Suggestions that do not come leave no trace on the screen. */
function kindOf({ type }: Interaction): DeedOnScreen['kind'] | undefined {
  if (type === InteractionType.ApplicationCommand) return 'command';
  if (type === InteractionType.MessageComponent) return 'press';
  return type === InteractionType.ModalSubmit ? 'form' : undefined;
}

function deedOnScreen({ world, userId, dismissed }: Self, interaction: Interaction): DeedOnScreen[] {
  const kind = kindOf(interaction);
  const { id, answeredBy, channelId, sourceMessageId } = interaction;
  if (kind === undefined || answeredBy !== undefined || dismissed.has(id)) return [];
  if (!sees(world, userId, channelId)) return [];
  const state = wentUnanswered(interaction, world.clock.now()) ? 'unanswered' : 'waiting';
  return [{ id, kind, state, channelId, messageId: sourceMessageId }];
}
