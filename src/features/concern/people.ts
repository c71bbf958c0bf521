import type { GuildId, UserId } from '../../lib/ids.ts';

/** What has to be known of people in a server to hand on what is said about them. */
export type People = Readonly<{
  ownerOf(guild: GuildId): UserId | undefined;
  /** Whether this server lets them time people out, as its moderators can. */
  keepsSafe(guild: GuildId, person: UserId): Promise<boolean>;
}>;
