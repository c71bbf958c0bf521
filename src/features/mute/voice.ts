import type { ChannelId, GuildId, UserId } from '../../lib/ids.ts';

/** Where somebody is connected, and whether the server mutes them there. */
type InVoice = Readonly<{ channel: ChannelId; muted: boolean }>;

/**
 * How a mute, or undoing one, ended. Discord mutes and unmutes only who is connected (40032), in the whole server at once,
 * and keeps the mute when they leave. `gone`: they are not in the server any more.
 */
type MuteOutcome = 'done' | 'not-connected' | 'not-allowed' | 'gone';

/** What muting needs of Discord. */
export type Voice = Readonly<{
  /** As the gateway told last; nothing for somebody who is not connected. Costs no request. */
  of(guild: GuildId, person: UserId): InVoice | undefined;
  setMute(guild: GuildId, person: UserId, muted: boolean): Promise<MuteOutcome>;
}>;
