import { randomBytes } from 'node:crypto';
import type {
  APIAuthorizingIntegrationOwnersMap,
  APIMessageInteractionMetadata,
} from 'discord-api-types/v10';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { limits } from '../limits/numbers.ts';
import { findUser } from '../world/accounts.ts';
import { findChannel } from '../world/find.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { StoredMessage, World } from '../world/state.ts';
import { channelToWire } from '../world/wire-channel.ts';
import { memberToWire } from '../world/wire-member.ts';
import { messageToWire } from '../world/wire-message.ts';
import { userToWire } from '../world/wire-user.ts';
import type { Deed } from './deed.ts';
import type { Interaction } from './interaction.ts';
import { keepInteraction } from './store.ts';

/**
 * Makes an interaction of what a person did and sends INTERACTION_CREATE to the bot: to the guild's shard, or to shard 0 from a direct
 * message. Twice the same deed is two interactions.
 */
export function raise(world: World, deed: Deed): Interaction {
  const interaction = interactionOf(world, deed);
  // Kept before it is sent: a bot in the same process may answer while the event is still being delivered.
  keepInteraction(world, interaction);
  world.emit({
    name: 'INTERACTION_CREATE',
    data: payload(world, interaction, deed),
    withoutContent: undefined,
    guildId: interaction.guildId,
    intents: 0,
    applicationId: deed.applicationId,
  });
  return interaction;
}

function interactionOf(world: World, deed: Deed): Interaction {
  const channel = findChannel(world, deed.channelId);
  const guildId = 'guildId' in channel ? channel.guildId : undefined;
  const id = world.ids.next();
  return {
    id,
    token: randomBytes(48).toString('base64url'),
    type: deed.type,
    applicationId: deed.applicationId,
    userId: deed.userId,
    guildId,
    channelId: deed.channelId,
    raisedAt: world.clock.now(),
    leftAt: performance.now(),
    sourceMessageId: messageOf(deed)?.id,
    metadata: metadataOf(world, id, guildId, deed),
    answersAs: answersAs(deed),
    answeredBy: undefined,
    originalId: undefined,
    thinking: false,
    shown: [],
    listeners: new Set(),
  };
}

function payload(world: World, interaction: Interaction, deed: Deed) {
  const message = messageOf(deed);
  const { id, applicationId, userId, guildId, channelId, token, type } = interaction;
  const channel = findChannel(world, channelId);
  const permissions = permissionsIn(world, userId, channelId).toString();
  return {
    id,
    application_id: applicationId,
    type,
    token,
    version: 1,
    data: deed.data,
    channel_id: channelId,
    channel: { ...channelToWire(world, channel, userId), permissions },
    ...whoAndWhere(world, userId, guildId, permissions),
    ...(message === undefined ? {} : { message: messageToWire(world, message, applicationId) }),
    app_permissions: permissionsIn(world, applicationId, channelId).toString(),
    locale: findUser(world, userId).locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(guildId),
    attachment_size_limit: limits.attachmentBytes,
  };
}

function whoAndWhere(world: World, userId: string, guildId: string | undefined, permissions: string) {
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const member = guild?.members.get(userId);
  if (guild === undefined || member === undefined) {
    return { user: userToWire(findUser(world, userId)), context: InteractionContextType.BotDM };
  }
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [...guild.features] },
    guild_locale: guild.locale,
    member: { ...memberToWire(world, member), permissions },
    context: InteractionContextType.Guild,
  };
}

/** Discord: key 0 is the guild that installed the app, or "0" in a direct message with its bot. */
function ownersOf(guildId: string | undefined): APIAuthorizingIntegrationOwnersMap {
  return { [ApplicationIntegrationType.GuildInstall]: guildId ?? '0' };
}

function messageOf(deed: Deed): StoredMessage | undefined {
  return 'message' in deed ? deed.message : undefined;
}

function metadataOf(
  world: World,
  id: string,
  guildId: string | undefined,
  deed: Deed,
): APIMessageInteractionMetadata | undefined {
  const user = userToWire(findUser(world, deed.userId));
  const shared = { id, user, authorizing_integration_owners: ownersOf(guildId) };
  switch (deed.type) {
    case InteractionType.ApplicationCommand:
      return { ...shared, type: deed.type, ...targetOf(world, deed.data.target_id) };
    case InteractionType.MessageComponent:
      return { ...shared, type: deed.type, interacted_message_id: deed.message.id };
    case InteractionType.ModalSubmit: {
      const opener = deed.openedBy.metadata;
      if (opener === undefined || opener.type === InteractionType.ModalSubmit) return undefined;
      return { ...shared, type: deed.type, triggering_interaction_metadata: opener };
    }
    default:
      return undefined;
  }
}

function targetOf(world: World, targetId: string | undefined) {
  if (targetId === undefined) return {};
  const user = world.users.get(targetId);
  return user === undefined ? { target_message_id: targetId } : { target_user: userToWire(user) };
}

function answersAs(deed: Deed): MessageType {
  if (deed.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return deed.data.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}
