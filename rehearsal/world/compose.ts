import {
  type APIEmbed,
  type APIMessageInteractionMetadata,
  EmbedType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { numbered, spokenText } from './component-ids.ts';
import { findChannel } from './find.ts';
import { everythingPings, type Mentions, resolveMentions, usersPing } from './mentions.ts';
import { emptyMessage } from './refusal.ts';
import type { MessageBody, StoredMessage, World } from './state.ts';

/** Where a message comes from besides its author. */
type Origin = Readonly<{
  authorId: string;
  channelId: string;
  type?: MessageType | undefined;
  applicationId?: string | undefined;
  webhookId?: string | undefined;
  interactionMetadata?: APIMessageInteractionMetadata | undefined;
  onlyFor?: string | undefined;
  /** Flags Discord itself sets, such as Ephemeral or Loading. */
  flags?: number | undefined;
}>;

type Speech = Pick<
  StoredMessage,
  'authorId' | 'channelId' | 'content' | 'components' | 'applicationId' | 'replyTo'
>;

function mentionsOf(world: World, speech: Speech, body: MessageBody): Mentions {
  const { replyTo } = speech;
  const answered = replyTo && world.messages.get(replyTo.channelId)?.get(replyTo.messageId);
  return resolveMentions(world, {
    authorId: speech.authorId,
    channelId: speech.channelId,
    text: spokenText(speech.content, speech.components),
    allowed: body.allowed_mentions,
    unsaid: speech.applicationId === undefined ? everythingPings : usersPing,
    repliedUserId: answered?.authorId,
  });
}

function replyFrom(world: World, { channelId }: Origin, body: MessageBody): StoredMessage['replyTo'] {
  const messageId = body.message_reference?.message_id;
  if (messageId === undefined) return undefined;
  const channel = findChannel(world, channelId);
  return { channelId, messageId, guildId: 'guildId' in channel ? channel.guildId : undefined };
}

const isSilent = (flags: number) => (flags & MessageFlags.SuppressNotifications) !== 0;

const highlights = ({ userIds, roleIds, everyone }: Mentions) => ({
  mentionedUserIds: userIds,
  mentionedRoleIds: roleIds,
  mentionsEveryone: everyone,
});

/** Embeds as Discord answers them: of type rich, every field with its `inline`. */
const embedded = (embeds: MessageBody['embeds']): APIEmbed[] =>
  structuredClone(embeds ?? []).map((embed) => ({
    type: EmbedType.Rich,
    ...embed,
    ...(embed.fields === undefined
      ? {}
      : { fields: embed.fields.map((field) => ({ inline: false, ...field })) }),
  }));

/** Where the message comes from, and what nobody has done to it yet. */
const untouched = ({ webhookId, interactionMetadata, onlyFor }: Origin) => ({
  webhookId,
  interactionMetadata,
  onlyFor,
  editedAt: undefined,
  pinnedAt: undefined,
  reactions: [],
});

/** 50006 for a message with nothing in it; one that is still loading will be filled in later. */
function demandSomething(message: StoredMessage): void {
  const { content, embeds, components, attachments, flags, poll } = message;
  const parts = embeds.length + components.length + attachments.length;
  const empty = content.trim() === '' && parts === 0 && poll === undefined;
  if (empty && (flags & MessageFlags.Loading) === 0) throw emptyMessage();
}

/**
 * Makes a message out of a checked body: numbers its components, settles whom it mentions and notifies. It is neither
 * stored nor told to anybody; `publish` does that. Permissions are the caller's business.
 */
export function composeMessage(world: World, origin: Origin, body: MessageBody): StoredMessage {
  const { authorId, channelId } = origin;
  const channel = findChannel(world, channelId);
  const replyTo = replyFrom(world, origin, body);
  const content = body.content ?? '';
  const components = numbered(body.components ?? []);
  const flags = (body.flags ?? 0) | (origin.flags ?? 0);
  const speech = { authorId, channelId, content, components, applicationId: origin.applicationId, replyTo };
  const mentions = mentionsOf(world, speech, body);
  const message: StoredMessage = {
    ...speech,
    ...highlights(mentions),
    ...untouched(origin),
    id: world.ids.next(),
    guildId: 'guildId' in channel ? channel.guildId : undefined,
    type: origin.type ?? (replyTo === undefined ? MessageType.Default : MessageType.Reply),
    embeds: embedded(body.embeds),
    attachments: structuredClone(body.attachments ?? []),
    flags,
    tts: body.tts ?? false,
    sentAt: world.clock.now(),
    notifiedUserIds: isSilent(flags) ? [] : mentions.notifiedUserIds,
    nonce: body.nonce ?? undefined,
    poll: body.poll ?? undefined,
  };
  demandSomething(message);
  return message;
}

/** Discord: by edit embeds may be hidden or shown again, and Components V2 switched on but never off. */
function flagsAfter(before: number, wanted: number | null | undefined): number {
  if (wanted == null) return before;
  const kept = before & ~MessageFlags.SuppressEmbeds;
  return kept | (wanted & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2));
}

/**
 * Changes the message as an edit does: fields that are not mentioned stay, mentions are settled anew, nobody is notified.
 * No permission is checked and nobody is told.
 */
export function applyEdit(world: World, message: StoredMessage, body: MessageBody): void {
  const content = body.content === undefined ? message.content : (body.content ?? '');
  const components = body.components === undefined ? message.components : numbered(body.components ?? []);
  const mentions = mentionsOf(world, { ...message, content, components }, body);
  const edited: StoredMessage = {
    ...message,
    content,
    components,
    embeds: body.embeds === undefined ? message.embeds : embedded(body.embeds),
    attachments:
      body.attachments === undefined ? message.attachments : structuredClone(body.attachments ?? []),
    flags: flagsAfter(message.flags, body.flags),
    editedAt: world.clock.now(),
    ...highlights(mentions),
  };
  demandSomething(edited);
  Object.assign(message, edited);
}
