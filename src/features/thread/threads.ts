import type { ChannelId, UserId } from '../../lib/ids.ts';

/** `gone`: the thread, or the person, is not there any more. */
export type DoorOutcome = 'done' | 'not-allowed' | 'gone';

/** What letting people into threads needs of Discord. */
export type Threads = Readonly<{
  letIn(thread: ChannelId, person: UserId): Promise<DoorOutcome>;
  letOut(thread: ChannelId, person: UserId): Promise<DoorOutcome>;
  isIn(thread: ChannelId, person: UserId): Promise<boolean>;
}>;
