import { makeApp } from '../../src/app.ts';
import type { OpenDatabase } from '../../src/db/open.ts';
import { wakeEverySecond } from '../../src/jobs/clock.ts';
import { after, seconds } from '../../src/lib/time.ts';
import { type Lateness, latenessOf } from './lateness.ts';
import { limitedDiscord } from './limited-discord.ts';

export type Evening = Lateness &
  Readonly<{ sent: number; spread: number; cpu: number; rss: number; failed: number }>;

type When = Readonly<{
  /** How many minutes before the meeting the reminders are that are sent. */
  offset: number;
  /** The time they are for. */
  at: Date;
  /** After how many that were sent it ends. */
  most: number;
}>;

/** Lets one time of reminders pass in real seconds, with the real product on ports that are as slow as Discord's limits. */
export async function evening(database: OpenDatabase, { offset, at, most }: When): Promise<Evening> {
  const where = { kind: 'reminder', finishedAt: null, subject: { endsWith: `/${offset}` } };
  const rows = await database.db.dueWork.findMany({ where, select: { dueAt: true } });
  const due = rows.map(({ dueAt }) => dueAt.getTime()).sort((one, other) => one - other);
  const enough = Math.min(most, due.length);
  const first = Math.min(...due);
  // The evening begins two seconds before the first is due, now.
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const begins = first - seconds(2);
  const inProcess = (time: number): number => time - begins + started;
  const now = (): Date => after(new Date(begins), performance.now() - started);

  const { ports, sent } = limitedDiscord();
  let [failed, rss] = [0, 0];
  const app = makeApp({
    ...ports,
    database,
    now,
    report: ({ outcome }) => {
      if (outcome === 'failed' || outcome === 'put-off') failed += 1;
    },
  });
  await new Promise<void>((resolve) => {
    const clock = wakeEverySecond(async () => {
      rss = Math.max(rss, process.memoryUsage.rss());
      await app.due.wake();
      await app.due.waiting();
      if (sent.length >= enough) void clock.stop().then(resolve);
    });
  });
  await app.due.idle();
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...latenessOf(due.slice(0, enough).map(inProcess), sent.slice(0, enough)),
    sent: enough,
    spread: (at.getTime() - first) / 1_000,
    cpu: (user + system) / 1_000 / sent.length,
    rss,
    failed,
  };
}
