import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, and what loads files: that must not be the first to do so, or it passes for what tests them. */
const comesLast = ({ moduleId }: TestSpecification): boolean =>
  moduleId.endsWith('/loads.test.ts') || readFileSync(moduleId, 'utf8').includes("from 'fast-check'");

/** A mutant is done with at the first test that fails. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => Number(comesLast(one)) - Number(comesLast(other)));
  }
}

/** What Stryker runs for each mutant: the folder that `test/mutation/` names. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    setupFiles: ['test/mutation/setup.ts'],
    sequence: { sequencer: ExamplesFirst },
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
