import type {
  APIApplicationCommandOptionChoice,
  APIGuildScheduledEventBase,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ChannelType,
  GuildScheduledEventEntityType,
} from 'discord-api-types/v10';

/**
 * What stands on one person's screen, and nothing that is hidden from her. Messages, forms and events are as Discord's
 * own API words them; ids are snowflakes, instants are ISO 8601 in UTC unless said otherwise.
 */
export type Screen = Readonly<{
  me: Readonly<{
    id: string;
    name: string;
    /** The language of her client, e.g. `de`. */
    locale: string;
    /** Whether bots of her servers may send her direct messages. */
    takesDirectMessages: boolean;
  }>;
  guilds: readonly GuildOnScreen[];
  /** Her direct messages, the newest first. */
  mailbox: readonly ChannelOnScreen[];
  /** The channel she has open; undefined when it is gone or hidden by now. */
  conversation: Conversation | undefined;
  names: Names;
  /** The form that lies over everything else. */
  form: APIModalInteractionResponseCallbackData | undefined;
  /** What she did and was not answered, or not yet. The newest last. */
  deeds: readonly DeedOnScreen[];
}>;

export type GuildOnScreen = Readonly<{
  id: string;
  name: string;
  /** As the list shows them: categories with what is in them, threads behind the channel they belong to. */
  channels: readonly ChannelOnScreen[];
  events: readonly EventOnScreen[];
}>;

export type ChannelOnScreen = Readonly<{
  id: string;
  /** Undefined for direct messages. */
  guildId: string | undefined;
  type: ChannelType;
  /** Without `#`; in direct messages the name of the other. */
  name: string;
  /** The category of a channel, the channel of a thread. */
  parentId: string | undefined;
  topic: string | undefined;
  unread: boolean;
  /** How many unread messages notified her. */
  pings: number;
  /** Hidden from people who have no special permission for it. */
  isPrivate: boolean;
  mayWrite: boolean;
  /** Threads only. */
  archived: boolean;
  locked: boolean;
  /** Who is connected: voice channels and stages only. */
  voices: readonly VoiceOnScreen[];
}>;

export type VoiceOnScreen = Readonly<{
  userId: string;
  /** Her own microphone is off. */
  selfMuted: boolean;
  /** A moderator or a bot has muted her in the whole server. */
  serverMuted: boolean;
  /** On a stage: she listens in the audience. */
  suppressed: boolean;
  handUp: boolean;
  /** On a stage: an invitation to speak waits for her answer. */
  invited: boolean;
}>;

export type EventOnScreen = Readonly<{
  event: APIGuildScheduledEventBase<GuildScheduledEventEntityType>;
  interested: boolean;
}>;

export type Conversation = Readonly<{
  channelId: string;
  /** Oldest first; only the newest hundred. */
  messages: readonly MessageOnScreen[];
  /** Who can see this channel, by name: the list at the side. */
  members: readonly MemberOnScreen[];
  /** Why she cannot write here; undefined when she can. */
  notWritable: string | undefined;
  mayReact: boolean;
  mayDeleteOthers: boolean;
}>;

/** A message. Discord's flags say whether only she sees it (64) and whether the application is still thinking (128). */
export type MessageOnScreen = Readonly<{
  message: APIMessage;
  /** It mentioned her when it was sent. */
  pinged: boolean;
}>;

export type MemberOnScreen = Readonly<{
  userId: string;
  isBot: boolean;
  roles: readonly string[];
}>;

/** Names for ids in texts, for all she may know of. An id that is missing is unknown to her, or no access. */
export type Names = Readonly<{
  people: Readonly<Record<string, string>>;
  roles: Readonly<Record<string, string>>;
  channels: Readonly<Record<string, string>>;
}>;

/** `waiting`: within the three seconds. `unanswered`: the application did not respond. */
export type DeedOnScreen = Readonly<{
  id: string;
  kind: 'command' | 'press' | 'form';
  state: 'waiting' | 'unanswered';
  channelId: string;
  /** The message whose button or menu was used. */
  messageId: string | undefined;
}>;

/** A command her client offers in a channel, one for each that can be sent: subcommands stand by themselves. */
export type CommandOnScreen = Readonly<{
  /** By the default names, as `Deed` wants it: `/circle join`. */
  line: string;
  /** As she reads it in her language: `/kreis beitreten`. */
  shown: string;
  description: string;
  application: string;
  options: readonly OptionOnScreen[];
}>;

export type OptionOnScreen = Readonly<{
  /** The default name, as `Deed` wants it. */
  name: string;
  shown: string;
  description: string;
  type: ApplicationCommandOptionType;
  required: boolean;
  /** Fixed choices, by the names she reads; the name is what is sent. Empty: anything goes. */
  choices: readonly string[];
  /** Whether the application suggests values while she types. */
  suggests: boolean;
  channelTypes: readonly ChannelType[];
  least: number | undefined;
  most: number | undefined;
}>;

/** The entries of applications in the menu of a message or a person. `name` is what `Deed` wants. */
export type EntryOnScreen = Readonly<{ name: string; application: string }>;

export type Suggestions = readonly Pick<APIApplicationCommandOptionChoice, 'name' | 'value'>[];
