import { defineConfig } from 'vitest/config';

/** The tests that need the AWS emulator; the first run installs it. */
export default defineConfig({
  test: { include: ['test/**/*.aws.test.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 300_000 },
});
