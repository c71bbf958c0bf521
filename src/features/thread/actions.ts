import type { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { Stores } from '../../stores.ts';
import type { Permission } from '../room/room.ts';
import type { ThreadMember } from './schema.ts';
import type { Threads } from './threads.ts';

type Needs = Readonly<{ stores: Stores; threads: Threads }>;

/** Who belongs into the threads of a circle. `thread` is the one of now; out of all others people are only let out. */
export type Doorway = Readonly<{
  circle: CircleId;
  guild: GuildId;
  thread: ChannelId | undefined;
  people: readonly UserId[];
}>;

export type ThreadActions = ReturnType<typeof threadActions>;

/**
 * Who is in the threads of circles. Discord tells a bot without a privileged intent neither who is in one nor who came or
 * went, so each person who is let in is written down before, and crossed out when they are out again.
 */
export function threadActions({ stores: { threads: rows }, threads }: Needs) {
  /** Whom this process has let in, by thread and person. After a restart everybody is let in once more: it does no harm. */
  const letIn = new Set<string>();
  /** Whom it has put back once. Whoever is gone again wants to be, and is left alone. */
  const putBack = new Set<string>();
  const keyOf = ({ channelId, userId }: Pick<ThreadMember, 'channelId' | 'userId'>) =>
    `${channelId}/${userId}`;

  async function takeIn(member: ThreadMember): Promise<readonly Permission[]> {
    await rows.write(member);
    const outcome = await threads.letIn(member.channelId, member.userId);
    if (outcome === 'not-allowed') return ['SendMessagesInThreads'];
    letIn.add(keyOf(member));
    if (outcome === 'gone') await rows.remove(member);
    return [];
  }

  async function takeOut(member: ThreadMember): Promise<readonly Permission[]> {
    if ((await threads.letOut(member.channelId, member.userId)) === 'not-allowed') return ['ManageThreads'];
    await rows.remove(member);
    letIn.delete(keyOf(member));
    return [];
  }

  return {
    /** Lets in who belongs and lets out who does not any more. Says which permissions were lacking. */
    async settle({ circle, guild, thread, people }: Doorway): Promise<readonly Permission[]> {
      const lacking: Permission[] = [];
      for (const member of await rows.ofCircle(circle))
        if (!people.includes(member.userId)) lacking.push(...(await takeOut(member)));
      if (thread === undefined) return lacking;
      for (const userId of people) {
        const member = { channelId: thread, userId, guildId: guild, circleId: circle };
        if (!letIn.has(keyOf(member))) lacking.push(...(await takeIn(member)));
      }
      return lacking;
    },

    /** Asks Discord of each person whether they are still in, and puts those back who were taken out. */
    async look({ circle, thread, people }: Doorway): Promise<void> {
      for (const member of await rows.ofCircle(circle)) {
        const key = keyOf(member);
        const asked = member.channelId === thread && people.includes(member.userId) && letIn.has(key);
        if (!asked || putBack.has(key) || (await threads.isIn(member.channelId, member.userId))) continue;
        putBack.add(key);
        letIn.delete(key);
      }
    },

    /** The thread is gone, and with it everybody in it. */
    forget: (thread: ChannelId): Promise<void> => rows.removeAll(thread),
  };
}
