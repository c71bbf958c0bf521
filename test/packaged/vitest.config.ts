import { defineConfig } from 'vitest/config';

/** What takes minutes and the network, and so is no part of `npm test`: `npm run try:packages`. */
export default defineConfig({
  test: {
    include: ['test/packaged/*.try.ts'],
    globalSetup: ['test/support/postgres-server.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
