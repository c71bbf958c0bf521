import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import { type Bot, startBot } from '../src/start.ts';
import { Clock } from './clock.ts';

/**
 * The real bot in a process of its own, on the clock of the played Discord. It differs from `npm start` in one thing:
 * what time it is comes from the parent, which moves it and waits until everything that became due is done.
 */
const FromParent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clock'), now: z.number(), speed: z.number() }),
  z.object({ kind: z.literal('idle') }),
  z.object({ kind: z.literal('stop') }),
]);

const tell = (message: Readonly<Record<string, unknown>>): void => {
  process.send?.(message);
};

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.sentences.join('\n'));

const clock = new Clock(
  new Date(Number(process.env.REHEARSAL_NOW)),
  Number(process.env.REHEARSAL_SPEED ?? 0),
);
let bot: Bot | undefined;

async function obey(raw: unknown): Promise<void> {
  const message = FromParent.parse(raw);
  if (message.kind === 'stop') {
    await bot?.stop();
    process.exit(0);
  }
  if (message.kind === 'clock') await clock.set(message.now, message.speed);
  await bot?.idle();
  // The database may be away: what is due is done when it is back.
  await bot?.app.due.runAll().catch(() => 0);
  await bot?.idle();
  const next = await bot?.app.due.next().catch(() => undefined);
  tell({ kind: 'settled', nextDue: next?.getTime() ?? null });
}

// Whoever waits to take over from another follows the clock meanwhile.
process.on('message', (raw) => void obey(raw));
process.on('disconnect', () => process.exit(0));
tell({ kind: 'following' });

bot = await startBot(read.config, {
  now: () => clock.now(),
  // The played clock may stand still while people go on pressing.
  pace: { most: 1_000_000, within: 1 },
  onFatal: (reason) => {
    throw reason;
  },
});

tell({ kind: 'ready', http: bot.httpUrl ?? null });
