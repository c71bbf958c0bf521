import type { GuildId, UserId } from '../../lib/ids.ts';
import type { Permitted } from '../server/standing.ts';

/** What has to be known of people in a server to hand on what is said about them. */
export type People = Readonly<{
  ownerOf(guild: GuildId): UserId | undefined;
  /** What Discord lets somebody do there, and their roles; nothing of who has left. */
  permitted(guild: GuildId, person: UserId): Promise<Permitted | undefined>;
}>;
