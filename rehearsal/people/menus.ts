import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { CommandData } from '../interactions/deed.ts';
import { raise } from '../interactions/raise.ts';
import type { Command } from '../world/state.ts';
import { messageToWire } from '../world/wire-message.ts';
import { cannot, listed } from './cannot.ts';
import { commandsOffered, demandOffered } from './commands-offered.ts';
import { guildOf } from './entities.ts';
import { isCalled, shownName } from './localised.ts';
import { resolvedFrom } from './resolved.ts';
import { messagesIn, type Seen } from './seeing.ts';
import { localeOf, placeOf, type Self } from './self.ts';
import { Told } from './told.ts';

/** Opens the menu of a message she sees and picks an app's entry. Discord: the bot then gets the message with its content. */
export function usesOnMessage(self: Self, name: string, target: Seen): Told {
  const channelId = placeOf(self, target.channelId);
  const message = messagesIn(self, channelId).find((one) => one.id === target.id);
  if (message === undefined) return cannot(`${self.name} does not see that message any more.`);
  if (message.onlyFor !== undefined)
    return cannot('A message only one person sees has no app entries in its menu.');
  const command = entryCalled(self, channelId, name, ApplicationCommandType.Message);
  return choose(self, channelId, command, {
    ...entry(command),
    target_id: message.id,
    resolved: { messages: { [message.id]: messageToWire(self.world, message) } },
  });
}

/** Opens the menu of a person in the guild and picks an app's entry. */
export function usesOnPerson(self: Self, name: string, personId: string, channel: string | undefined): Told {
  const channelId = placeOf(self, channel);
  const guild = guildOf(self, channelId);
  if (!guild.members.has(personId)) return cannot('That person is not here.');
  const command = entryCalled(self, channelId, name, ApplicationCommandType.User);
  const { applicationId } = command;
  const resolved = resolvedFrom({ ...self, guild, channelId, applicationId }, [personId]);
  return choose(self, channelId, command, {
    ...entry(command),
    target_id: personId,
    ...(resolved === undefined ? {} : { resolved }),
  });
}

function entryCalled(self: Self, channelId: string, name: string, type: ApplicationCommandType): Command {
  const locale = localeOf(self);
  demandOffered(self, channelId, (one) => one.type === type && isCalled(one, name, locale));
  const offered = commandsOffered(self, channelId, type);
  const found = offered.find((one) => isCalled(one, name, locale));
  const names = offered.map((one) => shownName(one, locale));
  return found ?? cannot(`The menu has no entry “${name}”.`, `It has ${listed(names)}.`);
}

function entry({ id, name, type, guildId }: Command): CommandData {
  return { id, name, type, ...(guildId === undefined ? {} : { guild_id: guildId }) };
}

function choose(self: Self, channelId: string, command: Command, data: CommandData): Told {
  const interaction = raise(self.world, {
    applicationId: command.applicationId,
    userId: self.userId,
    channelId,
    type: InteractionType.ApplicationCommand,
    data,
  });
  return new Told(self, interaction, `${self.name} chose “${command.name}” from a menu`);
}
