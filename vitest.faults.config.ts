import { defineConfig } from 'vitest/config';

/** The tests that kill, fill, damage and overload a hub: long runs, one after the other. */
export default defineConfig({
  test: { include: ['test/**/*.faults.test.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 60_000 },
});
