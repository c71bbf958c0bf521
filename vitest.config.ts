import { defineConfig } from 'vitest/config';

/** Without a database: rules, views, and the played Discord itself. */
const plain = ['test/unit/**/*.test.ts', 'test/played-discord/**/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['test/support/loud-console.ts'],
    projects: [
      { extends: true, test: { name: 'plain', include: plain } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['test/**/*.test.ts'],
          exclude: plain,
          globalSetup: ['test/support/postgres-server.ts'],
        },
      },
    ],
  },
});
