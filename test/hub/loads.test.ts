import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from '../source-files.ts';

// A test file that cannot be loaded has no test that fails, and Stryker counts those alone.
it.each(sourceFiles('functions/hub').map(({ path }) => path))('can be loaded: %s', async (path) =>
  expect(await import(join(import.meta.dirname, '../..', path))).toBeTypeOf('object'),
);
