import { defineConfig } from 'vitest/config';

/** Tests named `*.aws.test.ts` need an AWS emulator and run by `npm run test:aws`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.aws.test.ts', 'test/**/*.faults.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
