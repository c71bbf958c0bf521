import type {
  APIAllowedMentions,
  APIAttachment,
  APIEmbed,
  APIMessageInteractionMetadata,
  APIMessageTopLevelComponent,
  APIPoll,
  ChannelType,
  MessageType,
  OverwriteType,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';

export type Overwrite = Readonly<{ id: string; type: OverwriteType; allow: bigint; deny: bigint }>;

type ChannelBase = {
  id: string;
  lastMessageId: string | undefined;
  lastPinAt: Date | undefined;
};

export type GuildChannelType =
  | ChannelType.GuildText
  | ChannelType.GuildVoice
  | ChannelType.GuildCategory
  | ChannelType.GuildAnnouncement
  | ChannelType.GuildStageVoice;

/** A channel that has a place in the guild's list and overwrites of its own. */
export type GuildChannel = ChannelBase & {
  type: GuildChannelType;
  guildId: string;
  name: string;
  position: number;
  parentId: string | undefined;
  topic: string | undefined;
  nsfw: boolean;
  /** Slowmode in seconds. */
  slowmode: number;
  /** Slowmode in seconds that new threads start with. */
  threadSlowmode: number;
  autoArchiveMinutes: ThreadAutoArchiveDuration | undefined;
  /** By the id of the role or member. */
  overwrites: Map<string, Overwrite>;
  bitrate: number;
  userLimit: number;
  voiceStatus: string | undefined;
};

export type ThreadType =
  | ChannelType.AnnouncementThread
  | ChannelType.PublicThread
  | ChannelType.PrivateThread;

export type Thread = ChannelBase & {
  type: ThreadType;
  guildId: string;
  parentId: string;
  ownerId: string;
  name: string;
  slowmode: number;
  archived: boolean;
  locked: boolean;
  /** Private threads: whether people who are not moderators may add others. */
  invitable: boolean;
  autoArchiveMinutes: ThreadAutoArchiveDuration;
  archiveChangedAt: Date;
  /** The last message or unarchiving: inactivity is counted from here. */
  activeAt: Date;
  createdAt: Date;
  /** Who is in, with the moment of joining. */
  members: Map<string, Date>;
  messageCount: number;
  totalMessages: number;
};

/** The direct messages between a bot and one person (or between two people). */
export type DirectChannel = ChannelBase & {
  type: ChannelType.DM;
  userIds: readonly [string, string];
};

export type Channel = GuildChannel | Thread | DirectChannel;

export type Reaction = { emoji: { id: string | null; name: string }; userIds: Set<string> };

export type StoredMessage = {
  id: string;
  channelId: string;
  guildId: string | undefined;
  authorId: string;
  type: MessageType;
  content: string;
  embeds: APIEmbed[];
  /** Every component carries its `id`: Discord fills in the missing ones. */
  components: APIMessageTopLevelComponent[];
  attachments: APIAttachment[];
  flags: number;
  tts: boolean;
  sentAt: Date;
  editedAt: Date | undefined;
  /** Highlighted in the message as it stands now. */
  mentionedUserIds: readonly string[];
  mentionedRoleIds: readonly string[];
  mentionsEveryone: boolean;
  /** Whom sending it notified. Decided once: an edit never pings. */
  notifiedUserIds: readonly string[];
  nonce: string | number | undefined;
  /** The bot whose interaction answer or webhook this is. */
  applicationId: string | undefined;
  webhookId: string | undefined;
  interactionMetadata: APIMessageInteractionMetadata | undefined;
  /** The message this one answers. */
  replyTo: { channelId: string; messageId: string; guildId: string | undefined } | undefined;
  poll: APIPoll | undefined;
  pinnedAt: Date | undefined;
  reactions: Reaction[];
  /** Ephemeral: the only person who sees it. Such messages are kept in `world.ephemeralMessages`. */
  onlyFor: string | undefined;
};

/** What may be sent as a message; the names are those of Discord's wire, attachments already uploaded. */
export type MessageBody = Readonly<{
  content?: string | null | undefined;
  embeds?: APIEmbed[] | null | undefined;
  components?: APIMessageTopLevelComponent[] | null | undefined;
  attachments?: APIAttachment[] | null | undefined;
  flags?: number | null | undefined;
  tts?: boolean | undefined;
  allowed_mentions?: APIAllowedMentions | null | undefined;
  nonce?: string | number | null | undefined;
  enforce_nonce?: boolean | undefined;
  message_reference?: MessageReference | null | undefined;
  poll?: APIPoll | null | undefined;
}>;

type MessageReference = Readonly<{
  type?: number | undefined;
  message_id?: string | undefined;
  channel_id?: string | undefined;
  guild_id?: string | undefined;
  fail_if_not_exists?: boolean | undefined;
}>;
