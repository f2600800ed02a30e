import { defineConfig } from 'vitest/config';

/** The tests that use other people's tools against the hub; the first run fetches what they need. */
export default defineConfig({
  test: { include: ['test/**/*.clients.test.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 300_000 },
});
