import type { CareRoomId, ChannelId, GuildId, UserId } from '../../lib/ids.ts';
import type { CareRoom } from './schema.ts';

/** A private room for two, as it is meant to be. Its name says nothing of what it is about, and no two of a server have one. */
export type SideRoomPlan = Readonly<{
  id: CareRoomId;
  guild: GuildId;
  kind: CareRoom['kind'];
  name: string;
  about: string;
  /** The name of the channel in which the threads of all circles of a server are. */
  threadsIn: string;
  people: readonly UserId[];
  /** Whether they can write in it. */
  open: boolean;
}>;

/** What rooms aside need of Discord. */
export type SideRooms = Readonly<{
  /**
   * Makes it be as planned, finding again one whose answer was lost. `gone`: it was there, and somebody has deleted it.
   * `not-allowed`: the bot may not make it.
   */
  settle(plan: SideRoomPlan, known: ChannelId | undefined): Promise<ChannelId | 'gone' | 'not-allowed'>;
}>;
