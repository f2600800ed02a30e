/** Mutates one layer and judges it by its own tests alone. */
export const layer = (name) => ({
  mutate: [`functions/${name}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', dir: `test/${name}`, related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: `.stryker/${name}.json`,
  // TypeScript 7 has no API to rewrite it by, and vitest reads none of what Stryker would rewrite.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  tempDirName: '.stryker/sandbox',
  packageManager: 'npm',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `.stryker/${name}-report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignorePatterns: ['.stryker', 'docs', 'infra', 'cdk.out', '.samspil', 'coverage'],
});
