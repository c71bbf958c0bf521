import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { BotProcess } from '../../rehearsal/bot-process.ts';
import { Clock } from '../../rehearsal/clock.ts';

test('a bot that hears nothing any more, because it is about to be gone, leaves nobody waiting', async () => {
  const clock = new Clock(new Date('2026-03-02T17:00:00Z'));
  const script = fileURLToPath(new URL('deaf-bot.mjs', import.meta.url));
  const bot = await BotProcess.start({ script, clock, env: {} });
  onTestFinished(() => bot.kill());
  expect(await bot.nextDue()).toBeUndefined();
  await clock.move(1_000);
  await bot.stop();
  expect(bot.running).toBe(false);
});
