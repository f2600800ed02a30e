import { describe, expect, it, onTestFinished } from 'vitest';
import { makeApp } from '../../functions/api/app.ts';
import { IdentityUnavailable } from '../../functions/api/identity.ts';
import { freeBytesAt } from '../../functions/embedded/free-bytes.ts';
import { openStorage } from '../../functions/embedded/sqlite/storage.ts';
import { watchVitals } from '../../functions/embedded/vitals.ts';
import { dependenciesOf } from '../api/dependencies.ts';
import { openHub } from '../hub/open-hub.ts';
import { temporaryDirectory } from './sqlite/temporary-directory.ts';

const plenty = 1024 ** 3;

const open = () => {
  const directory = temporaryDirectory(onTestFinished);
  const storage = openStorage(directory);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await storage.close();
    isOpen = false;
  };
  onTestFinished(close);
  const world = { now: 0, free: plenty as number | undefined, clients: () => {} };
  const closing = new AbortController();
  const vitals = watchVitals({
    ...storage,
    clients: { check: () => world.clients() },
    closing: closing.signal,
    freeBytes: async () => world.free,
    now: () => world.now,
  });
  const { hub } = openHub();
  const app = makeApp({
    ...dependenciesOf(hub),
    health: async () => ({ ...(await vitals.see()), edition: 'embedded', mode: 'sandbox', now: hub.now() }),
  });
  const readyz = async () => {
    const answer = await app.request('/readyz');
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  };
  return { directory, storage, close, closing, world, vitals, app, readyz };
};
type Opened = ReturnType<typeof open>;

const swept = async ({ vitals }: Opened) => vitals.watching(async () => 0)();

describe('a hub that is ready', () => {
  it('says so, after a silence too, for which it writes once itself', async () => {
    const opened = open();
    opened.world.now = 3_600_000;
    await swept(opened);
    expect((await opened.readyz()).status).toBe(200);
    expect(await opened.vitals.see()).toEqual({
      failing: [],
      secondsSinceWrite: 0,
      secondsSinceRead: 0,
      secondsSinceSweep: 0,
      freeBytes: plenty,
    });
  });

  it('counts from the last write of anybody, and tries none while that is fresh', async () => {
    const { storage, vitals, world } = open();
    await storage.probe.write();
    world.now = 20_000;
    expect(await vitals.see()).toMatchObject({ secondsSinceWrite: 20, secondsSinceSweep: 20 });
  });
});

describe('a hub is not ready', () => {
  it.each<[string, (opened: Opened) => unknown]>([
    ['closing', ({ closing }) => closing.abort()],
    ['storage', ({ close }) => close()],
    ['disk', ({ world }) => Object.assign(world, { free: 64 * 1024 * 1024 - 1 })],
    ['disk', ({ world }) => Object.assign(world, { free: undefined })],
    ['sweep', ({ world }) => Object.assign(world, { now: 120_001 })],
    [
      'clients',
      ({ world }) =>
        Object.assign(world, {
          clients: () => {
            throw new IdentityUnavailable('the file');
          },
        }),
    ],
  ])('for %s, and says so while it lives', async (check, spoil) => {
    const opened = open();
    await spoil(opened);
    const { status, headers, body } = await opened.readyz();
    expect([status, body.code, body.failing]).toEqual([503, 'unavailable', [check]]);
    expect([headers.get('Retry-After'), headers.get('Cache-Control')]).toEqual(['1', 'no-store']);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    expect(JSON.stringify(body)).not.toContain(opened.directory);
    expect((await opened.app.request('/livez')).status).toBe(200);
  });

  it('while the sweep fails as a whole, but not for an item that cannot be fired', async () => {
    const opened = open();
    opened.world.now = 120_001;
    const failing = (error: Error) => opened.vitals.watching(() => Promise.reject(error))();
    await expect(failing(new Error('closed'))).rejects.toThrow('closed');
    expect((await opened.vitals.see()).failing).toEqual(['sweep']);
    await expect(failing(new AggregateError([], 'one item'))).rejects.toThrow('one item');
    expect((await opened.vitals.see()).failing).toEqual([]);
  });
});

describe('the free bytes of a directory', () => {
  it('are more than none where it can be written to, and unknown where it is not', async () => {
    const directory = temporaryDirectory(onTestFinished);
    expect(await freeBytesAt(directory)).toBeGreaterThan(0);
    expect(await freeBytesAt(`${directory}/none`)).toBeUndefined();
  });
});
