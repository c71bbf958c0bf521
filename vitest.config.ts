import { defineConfig } from 'vitest/config';
import { InOrder } from './test/support/in-order.ts';

const tests = (...folders: string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`);

/** Without a database server: rules, views, the played Discord itself, and what is built around it. */
const plain = tests('unit', 'played-discord', 'cast', 'house');
/** In a real browser, where there is one. */
const page = tests('page');

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Loading discord.js, Prisma and Discord's document again for each file took a third of the time of a run. Tests share
    // no state of modules: each has its own database, its own played Discord and its own clock.
    isolate: false,
    sequence: { sequencer: InOrder },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['test/support/loud-console.ts'],
    projects: [
      { extends: true, test: { name: 'plain', include: plain } },
      {
        extends: true,
        // What the tests of a file share, a browser and its houses, is closed with that file.
        test: { name: 'page', include: page, isolate: true, testTimeout: 90_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['test/**/*.test.ts'],
          exclude: [...plain, ...page],
          globalSetup: ['test/support/postgres-server.ts'],
        },
      },
    ],
  },
});
