import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeApp } from '../../functions/api/app.ts';
import type { Parts } from '../../functions/api/dependencies.ts';
import { routes } from '../../functions/api/routes/index.ts';
import { openHub } from '../hub/open-hub.ts';
import { openapi } from '../openapi.ts';
import { sourceFiles } from '../source-files.ts';
import { dependenciesOf, parts } from './dependencies.ts';

/** The operations that an app serves, in OpenAPI notation. */
const answeredWith = (some: Partial<Parts>): string[] => {
  const app = makeApp({ ...dependenciesOf(openHub().hub), ...some });
  const calls = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  return [...new Set(calls)].sort();
};

const documented = Object.entries(openapi('').paths ?? {})
  .flatMap(([path, operations]) => Object.keys(operations as object).map((method) => `${method.toUpperCase()} ${path}`))
  .sort();

describe('the routes of the app', () => {
  it('are the operations of the OpenAPI document, and no others', () =>
    expect(answeredWith(parts)).toEqual(documented));

  it('leave out those of a part that the hub does not have', () =>
    expect(answeredWith({ tokens: parts.tokens })).toEqual(documented.filter((call) => !/ \/sandbox\//.test(call))));

  it('are mounted by the app alone, the one that the documents describe', () =>
    expect(
      sourceFiles('functions')
        .filter(({ text }) => /\bnew Hono\b|\.(route|on|get|post|put|patch|delete)\(\s*\[?['"`]\//.test(text))
        .map(({ path }) => path),
    ).toEqual(['functions/api/app.ts']));
});

describe('the list of routes', () => {
  const files = sourceFiles('functions/api/routes')
    .map(({ path }) => basename(path, '.ts'))
    .filter((name) => name !== 'index');
  const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  it('has every route that has a file, each under the name of its operation', () => {
    expect(routes.map(({ operationId }) => kebab(operationId)).sort()).toEqual(files.sort());
  });

  it('contains no operation twice', () => {
    const calls = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(calls).size).toBe(calls.length);
  });
});
