import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** The only part of the tests that a command runs. */
const nationalDay = 'test/national';

/** The layers that each layer may import besides itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  core: ['schemas'],
  hub: ['schemas', 'core'],
  documents: ['schemas'],
  api: ['schemas', 'documents', 'core', 'hub'],
  aws: ['schemas', 'core', 'hub', 'api'],
  embedded: ['schemas', 'core', 'hub', 'api'],
  demo: ['schemas', 'core', 'hub', 'api', 'embedded', nationalDay],
  infra: ['schemas', 'core', 'hub', 'api', 'aws', 'embedded'],
};
/** Packages that read no clock, use no randomness and do no I/O. */
const pure: Readonly<Record<string, readonly string[]>> = {
  schemas: ['zod'],
  documents: ['zod', 'zod-openapi'],
  core: ['temporal-polyfill'],
};

/** Run by hand, to write the documents generated from the schemas; nothing imports it. */
const script = 'functions/documents/write.ts';

const files = ['schemas', 'functions', 'infra'].flatMap(sourceFiles);
const layerOf = (path: string): string => {
  if (path.startsWith(`${nationalDay}/`)) return nationalDay;
  const [top, next] = path.split('/');
  return (top === 'functions' ? next : top) ?? '';
};
const importsOf = ({ text }: SourceFile): string[] =>
  [
    ...text.matchAll(/^(?:import|export)\s(?:[^'";=]*\sfrom\s+)?['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ].map(([, specifier]) => specifier ?? '');
/** `temporal-polyfill/fns/Instant` belongs to the package `temporal-polyfill`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const isRelative = (specifier: string) => specifier.startsWith('.');

/** The files of the project that a file needs at load time; types are erased by then. */
const neededBy = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'";=]*\sfrom\s+)?['"](\.[^'"]+)['"]/gm)].map(
    ([, specifier = '']) => posix.join(posix.dirname(path), specifier),
  );

/** Follows the imports of each file, and returns every path that leads back to its start. */
const circlesAmong = (needs: ReadonlyMap<string, readonly string[]>): string[] => {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const from = way.indexOf(path);
    if (from >= 0) circles.push([...way.slice(from), path].join(' → '));
    if (from >= 0 || done.has(path)) return;
    for (const next of needs.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) follow(path, []);
  return circles;
};

const inLayer = (layer: string) => files.filter(({ path }) => layerOf(path) === layer);

describe('the layers', () => {
  it.each(['schemas', 'core', 'hub'])('contain files to check, and imports in them: %s', (layer) =>
    expect(inLayer(layer).flatMap(importsOf)).not.toEqual([]),
  );

  it('are all known', () =>
    expect([...new Set(files.map(({ path }) => layerOf(path)))].filter((layer) => !below[layer])).toEqual([]));

  it.each(Object.entries(below))('import downwards only: %s', (layer, allowed) =>
    expect(
      inLayer(layer).flatMap((file) =>
        importsOf(file)
          .filter(isRelative)
          .map((specifier) => layerOf(posix.join(posix.dirname(file.path), specifier)))
          .filter((imported) => imported !== layer && !allowed.includes(imported))
          .map((imported) => `${file.path} imports ${imported}`),
      ),
    ).toEqual([]),
  );

  it('import nothing in a circle', () =>
    expect(circlesAmong(new Map(files.map((file) => [file.path, neededBy(file)])))).toEqual([]));

  it('are reported when they form a circle', () =>
    expect(
      circlesAmong(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b → c → b']));

  it.each(Object.entries(pure))('import no I/O: %s', (layer, packages) =>
    expect(
      inLayer(layer)
        .filter(({ path }) => path !== script)
        .flatMap((file) =>
          importsOf(file)
            .filter((specifier) => !isRelative(specifier) && !packages.includes(packageOf(specifier)))
            .map((specifier) => `${file.path} imports ${specifier}`),
        ),
    ).toEqual([]),
  );

  it.each(Object.keys(pure))('read no clock and use no randomness: %s', (layer) =>
    expect(
      inLayer(layer)
        .filter(({ text }) => /Date\.now\(|new Date\(\)|Temporal\.Now|performance\.|Math\.random|\bcrypto\b/.test(text))
        .map(({ path }) => path),
    ).toEqual([]),
  );
});
