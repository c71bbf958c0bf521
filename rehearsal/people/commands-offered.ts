import {
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { findChannel } from '../world/find.ts';
import { includes, may, permissionsIn, sendingIn } from '../world/permissions.ts';
import type { Channel, Command } from '../world/state.ts';
import { cannot } from './cannot.ts';
import type { Self } from './self.ts';

/** The commands her client lists in this channel. Where a guild and a global command share a name, the guild's comes first. */
export function commandsOffered(self: Self, channelId: string, type: ApplicationCommandType): Command[] {
  return commandsHere(self, channelId, type).filter((one) => whyHidden(self, channelId, one) === undefined);
}

/** Says why a registered command is not in her list; refuses only that. */
export function demandOffered(self: Self, channelId: string, isMeant: (command: Command) => boolean): void {
  const meant = commandsHere(self, channelId, undefined).filter(isMeant);
  const reasons = meant.map((one) => whyHidden(self, channelId, one));
  const [reason] = reasons;
  if (reason !== undefined && !reasons.includes(undefined))
    cannot(`${self.name} is not offered “${meant[0]?.name}”: ${reason}.`);
}

function commandsHere(self: Self, channelId: string, type: ApplicationCommandType | undefined): Command[] {
  const channel = findChannel(self.world, channelId);
  const present = [...self.world.commands.values()].filter(
    (command) => (type === undefined || command.type === type) && isPresent(self, channel, command),
  );
  return [
    ...present.filter((command) => command.guildId !== undefined),
    ...present.filter((command) => command.guildId === undefined),
  ];
}

/** Whether the command's application is here at all: its bot in the guild, or the other side of the direct message. */
function isPresent({ world }: Self, channel: Channel, command: Command): boolean {
  if (channel.type === ChannelType.DM) {
    return command.guildId === undefined && channel.userIds.includes(command.applicationId);
  }
  if (command.guildId !== undefined && command.guildId !== channel.guildId) return false;
  return world.guilds.get(channel.guildId)?.members.has(command.applicationId) === true;
}

function whyHidden({ world, userId }: Self, channelId: string, command: Command): string | undefined {
  const channel = findChannel(world, channelId);
  const context =
    channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.Guild;
  if (command.guildId === undefined && command.contexts !== null && !command.contexts.includes(context)) {
    return context === InteractionContextType.BotDM
      ? 'it is not for direct messages'
      : 'it is for direct messages only';
  }
  if (channel.type === ChannelType.DM) return undefined;
  if (!may(world, userId, channelId, PermissionFlagsBits.UseApplicationCommands)) {
    return 'commands are switched off for her in this channel (USE_APPLICATION_COMMANDS)';
  }
  if (!mayByDefault(permissionsIn(world, userId, channelId), command.defaultMemberPermissions)) {
    return 'she lacks the permissions it asks for (default_member_permissions)';
  }
  // Discord: commands on people show only where the person may write.
  const isOnPeople = command.type === ApplicationCommandType.User;
  if (isOnPeople && !may(world, userId, channelId, sendingIn(channel)))
    return 'she may not write in this channel';
  return undefined;
}

/** Discord: no permissions named is everybody; "0" is administrators only. */
function mayByDefault(permissions: bigint, wanted: bigint | null): boolean {
  if (wanted === null) return true;
  return includes(permissions, wanted === 0n ? PermissionFlagsBits.Administrator : wanted);
}
