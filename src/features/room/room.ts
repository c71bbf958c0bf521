import type { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';

/**
 * Who may speak in a circle's room now. Everybody seated can always read and listen. `held`: these people, and where it is
 * `firm` nobody else; nobody at all in a silence. Where it is not firm others are asked to wait, and nothing stops them.
 */
export type Floor = Readonly<
  { kind: 'open' } | { kind: 'held'; speakers: readonly UserId[]; firm: boolean } | { kind: 'closed' }
>;

/** A room as it is meant to be. The name is neutral: it is seen where the topic of the circle must not be. */
export type RoomPlan = Readonly<{
  circle: CircleId;
  guild: GuildId;
  name: string;
  about: string;
  people: readonly UserId[];
  floor: Floor;
}>;

/** The place where a circle meets. */
export type Room = Readonly<{
  /** Makes the room be as planned, making it first where there is none, and says which channel it is. Repeatable. */
  arrange(plan: RoomPlan, known: ChannelId | undefined): Promise<ChannelId>;
  /** Permissions that the bot would need in this server and does not have, as Discord names them. */
  missing(guild: GuildId): readonly string[];
}>;
