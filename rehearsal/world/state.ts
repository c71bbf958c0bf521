import type { Clock } from '../clock.ts';
import type { Channel, StoredMessage } from './channel-state.ts';
import { Files } from './files.ts';
import type { Command, Guild } from './guild-state.ts';
import { Ids } from './ids.ts';

export type * from './channel-state.ts';
export type * from './guild-state.ts';

/** A person's or bot's account. */
export type User = {
  id: string;
  username: string;
  /** The name on display; bots have none. */
  globalName: string | undefined;
  bot: boolean;
  /** The language of the client, e.g. `de`. */
  locale: string;
  /** Closed in the privacy settings: the next direct message of a bot is refused with 50007. */
  closedDirectMessages: boolean;
  blockedUserIds: Set<string>;
};

/** An application and its bot. The id of the bot's account is the id of the application. */
export type Application = {
  id: string;
  name: string;
  token: string;
  /** Privileged intents switched on in the developer portal, as gateway intent bits. */
  privilegedIntents: number;
};

/**
 * An event for one bot. Who may see the event was decided before it was made; intents and shards are the gateway's.
 * `intents`: any of these bits lets it through, 0 means always. `guildId` undefined goes to shard 0.
 */
export type Dispatch = Readonly<{
  name: string;
  data: unknown;
  /** What a session without the MESSAGE_CONTENT intent gets instead of `data`; undefined: the same. */
  withoutContent: unknown;
  guildId: string | undefined;
  intents: number;
  applicationId: string | undefined;
}>;

/** Something on somebody's screen may look different now: for whoever draws screens or waits for a change. */
type Change = Readonly<{ guildId: string | undefined; channelId: string | undefined }>;

/** Caps that are unpleasant to reach in a test, with Discord's numbers as defaults. */
export type Caps = {
  channels: number;
  channelsInCategory: number;
  roles: number;
  overwrites: number;
  pins: number;
  reactionKinds: number;
  activeThreads: number;
  threadMembers: number;
  scheduledEvents: number;
  commandCreatesADay: number;
  /** Edits of one message older than an hour, per hour. Discord does not publish the number. */
  oldEdits: number;
  /** New direct message channels a bot may open in ten minutes. Discord does not publish the number. */
  newDirectChannels: number;
};

const discordsCaps: Caps = {
  channels: 500,
  channelsInCategory: 50,
  roles: 250,
  overwrites: 1000,
  pins: 250,
  reactionKinds: 20,
  activeThreads: 1000,
  threadMembers: 1000,
  scheduledEvents: 100,
  commandCreatesADay: 200,
  oldEdits: 30,
  newDirectChannels: 1000,
};

/** Everything there is. Interactions are kept apart, in `rehearsal/interactions`. */
export type World = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly caps: Caps;
  readonly files: Files;
  readonly users: Map<string, User>;
  readonly applications: Map<string, Application>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** The direct channel of two accounts: keys are both ids in order, `lower:higher`. */
  readonly directChannels: Map<string, string>;
  /** By channel, then by message id, in the order they were sent. */
  readonly messages: Map<string, Map<string, StoredMessage>>;
  /** Messages only one person sees, by id. No ordinary message route finds them. */
  readonly ephemeralMessages: Map<string, StoredMessage>;
  /** By id, of all applications, global and guild ones. */
  readonly commands: Map<string, Command>;
  /** When each application created which commands: the 200 a day. Keys are `application:guild` or `application:`. */
  readonly commandCreates: Map<string, Date[]>;
  /** When messages older than an hour were edited, by message id. */
  readonly oldEdits: Map<string, Date[]>;
  /** When each bot opened a new direct channel, by bot id. */
  readonly directOpenings: Map<string, Date[]>;
  /** Which message a nonce made, while Discord remembers: keys are `author:nonce`. */
  readonly nonces: Map<string, { channelId: string; messageId: string; at: Date }>;
  /** When a person last wrote in a channel with slowmode: keys are `channel:user`. */
  readonly lastWritten: Map<string, Date>;
  /** Bots that Discord's anti-spam has quarantined: they open no new direct channels (20026). */
  readonly quarantinedIds: Set<string>;
  /** Words that AutoMod blocks in messages (200000) and stage topics (20031), by guild. */
  readonly blockedWords: Map<string, readonly string[]>;
  emit(dispatch: Dispatch): void;
  /** Calls `listener` for each event; returns how to stop. */
  onDispatch(listener: (dispatch: Dispatch) => void): () => void;
  changed(change: Change): void;
  /** Calls `listener` after each change; returns how to stop. */
  onChange(listener: (change: Change) => void): () => void;
};

function bus<Event>() {
  const listeners = new Set<(event: Event) => void>();
  return {
    send: (event: Event) => {
      for (const listener of [...listeners]) listener(event);
    },
    listen: (listener: (event: Event) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** An empty world on this clock. `caps` replaces single limits. */
export function createWorld(clock: Clock, caps: Partial<Caps> = {}): World {
  const dispatches = bus<Dispatch>();
  const changes = bus<Change>();
  return {
    clock,
    ids: new Ids(clock),
    caps: { ...discordsCaps, ...caps },
    files: new Files(),
    users: new Map(),
    applications: new Map(),
    guilds: new Map(),
    channels: new Map(),
    directChannels: new Map(),
    messages: new Map(),
    ephemeralMessages: new Map(),
    commands: new Map(),
    commandCreates: new Map(),
    oldEdits: new Map(),
    directOpenings: new Map(),
    nonces: new Map(),
    lastWritten: new Map(),
    quarantinedIds: new Set(),
    blockedWords: new Map(),
    emit: dispatches.send,
    onDispatch: dispatches.listen,
    changed: changes.send,
    onChange: changes.listen,
  };
}
