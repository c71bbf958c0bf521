import type { ChannelId, GuildId, UserId } from '../../lib/ids.ts';

/** A private thread for one person. The name says nothing of what it is about. */
type NotePlan = Readonly<{
  guild: GuildId;
  person: UserId;
  name: string;
  /** Name and description of the channel that holds the threads of a server's circles. */
  threadsIn: string;
  about: string;
}>;

/** What a note needs of Discord. */
export type Notes = Readonly<{
  /**
   * The thread, made or found again, with the person in it. `gone`: the person is not in the server any more.
   * `not-allowed`: the bot may make no thread here.
   */
  ready(plan: NotePlan, known: ChannelId | undefined): Promise<ChannelId | 'gone' | 'not-allowed'>;
  remove(channel: ChannelId): Promise<void>;
}>;
