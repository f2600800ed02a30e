import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

describe('an error class of our own', () => {
  const classes = ['functions', 'schemas', 'infra'].flatMap(sourceFiles).flatMap(({ text }) =>
    [...text.matchAll(/class (\w+) extends Error \{([^}]*)/g)].map(([, name = '', body = '']) => ({
      name,
      body,
    })),
  );

  it('is found', () =>
    expect(classes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['StorageUnavailable', 'VersionConflict', 'GuardFailed', 'TooBusy']),
    ));

  it.each(classes)('goes by its name in logs: $name', ({ name, body }) => {
    expect(body).toContain(`override readonly name = '${name}';`);
  });
});
