import type {
  APIApplicationCommandOption,
  APIGuildScheduledEventRecurrenceRule,
  APIVoiceState,
  ApplicationCommandType,
  ApplicationIntegrationType,
  GuildScheduledEventEntityType,
  GuildScheduledEventStatus,
  InteractionContextType,
  LocalizationMap,
} from 'discord-api-types/v10';

/** A role. `@everyone` has the id of its guild. `botId` makes it the managed role of that bot. */
export type Role = {
  id: string;
  name: string;
  permissions: bigint;
  position: number;
  color: number;
  hoist: boolean;
  mentionable: boolean;
  botId: string | undefined;
};

/** A person or bot in a guild. Server mute and deaf live here, because they outlast the voice connection. */
export type Member = {
  userId: string;
  nick: string | undefined;
  roleIds: Set<string>;
  joinedAt: Date;
  timedOutUntil: Date | undefined;
  mute: boolean;
  deaf: boolean;
};

/** Where somebody is in voice. Only people who are connected have one. */
export type VoiceState = {
  userId: string;
  channelId: string;
  sessionId: APIVoiceState['session_id'];
  selfMute: boolean;
  selfDeaf: boolean;
  /** On a stage: in the audience. */
  suppress: boolean;
  /** On a stage: the hand is up, or an invitation to speak waits to be accepted. */
  requestToSpeakAt: Date | undefined;
};

export type StageInstance = {
  id: string;
  channelId: string;
  topic: string;
  scheduledEventId: string | undefined;
};

export type ScheduledEvent = {
  id: string;
  guildId: string;
  creatorId: string;
  channelId: string | undefined;
  name: string;
  description: string | undefined;
  image: string | undefined;
  startsAt: Date;
  endsAt: Date | undefined;
  status: GuildScheduledEventStatus;
  entityType: GuildScheduledEventEntityType;
  location: string | undefined;
  recurrence: APIGuildScheduledEventRecurrenceRule | undefined;
  /** Who pressed "Interested", in order, with the moment. */
  interested: Map<string, Date>;
};

export type Guild = {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  features: Set<string>;
  description: string | undefined;
  systemChannelId: string | undefined;
  /** During an outage bots were told GUILD_DELETE with `unavailable: true` and hear nothing of the guild. */
  unavailable: boolean;
  /** Channels and threads, archived ones too. */
  channelIds: Set<string>;
  roles: Map<string, Role>;
  members: Map<string, Member>;
  bannedUserIds: Set<string>;
  voiceStates: Map<string, VoiceState>;
  /** By channel: a stage has one open instance at most. */
  stageInstances: Map<string, StageInstance>;
  scheduledEvents: Map<string, ScheduledEvent>;
};

/** A registered command; `guildId` undefined means global. */
export type Command = {
  id: string;
  version: string;
  applicationId: string;
  guildId: string | undefined;
  type: ApplicationCommandType;
  name: string;
  nameLocalizations: LocalizationMap | null;
  description: string;
  descriptionLocalizations: LocalizationMap | null;
  options: readonly APIApplicationCommandOption[];
  /** `null`: everybody; `0n`: only administrators. */
  defaultMemberPermissions: bigint | null;
  contexts: readonly InteractionContextType[] | null;
  integrationTypes: readonly ApplicationIntegrationType[];
  nsfw: boolean;
};
