import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from '../source-files.ts';

// A test file that fails to load has no failing test, and Stryker counts only those.
it.each(sourceFiles('functions/core').map(({ path }) => path))('can be loaded: %s', async (path) =>
  expect(await import(join(import.meta.dirname, '../..', path))).toBeTypeOf('object'),
);
