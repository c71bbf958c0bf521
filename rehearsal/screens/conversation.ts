import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { messagesIn } from '../people/seeing.ts';
import type { Self } from '../people/self.ts';
import type { Conversation, MemberOnScreen, MessageOnScreen } from '../wire/screen.ts';
import { findChannel } from '../world/find.ts';
import { may, sees } from '../world/permissions.ts';
import type { Channel, StoredMessage } from '../world/state.ts';
import { messageToWire } from '../world/wire-message.ts';
import { whyNotWritable } from './writable.ts';

/** How many messages the screen goes back. */
const mostMessages = 100;

/** The channel she has open; undefined when she cannot see it (any more). */
export function conversationOf(self: Self, channelId: string): Conversation | undefined {
  const { world, userId } = self;
  if (!sees(world, userId, channelId)) return undefined;
  const channel = findChannel(world, channelId);
  const inGuild = (bits: bigint) => 'guildId' in channel && may(world, userId, channelId, bits);
  return {
    channelId,
    messages: messagesIn(self, channelId).slice(-mostMessages).map(onScreen(self)),
    members: membersOf(self, channel),
    notWritable: whyNotWritable(self, channel),
    mayReact: may(world, userId, channelId, PermissionFlagsBits.AddReactions),
    mayDeleteOthers: inGuild(PermissionFlagsBits.ManageMessages),
  };
}

const onScreen =
  ({ world, userId }: Self) =>
  (stored: StoredMessage): MessageOnScreen => {
    const message = messageToWire(world, stored, userId);
    const only = stored.onlyFor === undefined ? 0 : MessageFlags.Ephemeral;
    return {
      message: { ...message, flags: (message.flags ?? 0) | only },
      pinged: stored.notifiedUserIds.includes(userId),
    };
  };

/** Who else sees the channel: Discord's list at the side is of the channel, not of the server. */
function membersOf({ world }: Self, channel: Channel): MemberOnScreen[] {
  if ('userIds' in channel) return channel.userIds.map((userId) => member(userId, []));
  const guild = world.guilds.get(channel.guildId);
  if (guild === undefined) return [];
  return [...guild.members.values()]
    .filter(({ userId }) => sees(world, userId, channel.id))
    .map(({ userId, roleIds }) => {
      const roles = [...roleIds].flatMap((roleId) => guild.roles.get(roleId)?.name ?? []);
      return member(userId, userId === guild.ownerId ? ['owner', ...roles] : roles);
    });

  function member(userId: string, roles: readonly string[]): MemberOnScreen {
    return { userId, isBot: world.users.get(userId)?.bot === true, roles };
  }
}
