import { defineConfig } from 'vitest/config';

/** Tests named `*.aws.test.ts` need an AWS emulator and run by `npm run test:aws`; the others left out have a config each. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.aws.test.ts', 'test/**/*.faults.test.ts', 'test/**/*.clients.test.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
