#!/usr/bin/env -S node --max-semi-space-size=2
import { environment, readConfig } from './config.ts';
import { PlainError } from './lib/plain-error.ts';
import { type Bot, startBot } from './start.ts';

/** Tells the operator why the bot ends, in sentences, and ends it. */
function end(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

const read = readConfig(environment());
if (!read.ok) end(read.sentences);

const bot: Bot = await startBot(read.config, {
  now: () => new Date(),
  onFatal: (reason) => end([reason.message]),
}).catch((error: unknown) => {
  if (error instanceof PlainError) return end([error.message]);
  throw error;
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void bot.stop().then(() => process.exit(0));
  });
}
