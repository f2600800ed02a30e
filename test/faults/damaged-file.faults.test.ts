import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, mkdirSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataFile } from '../../functions/embedded/sqlite/database.ts';
import { connect, messageFrom, spellOf } from '../e2e/client.ts';
import { exited, startHubProcess, temporaryDirectory } from '../embedded/hub-process.ts';
import { nextCpr } from './citizens.ts';
import { refusedStart } from './refused-start.ts';
import { ownDirectory, startIn } from './sandbox-hub.ts';

const [pageBytes, spells] = [4096, 500];
let sound: string;

/** The file of a stopped hub that contains `spells` spells. */
beforeAll(async () => {
  const { path, remove } = await temporaryDirectory();
  const hub = await startHubProcess(['--data', path]);
  const akasse = await connect({ origin: hub.origin, credentialsOf: (id) => ({ id, secret: 'sandbox' }) }, 'akasse-hk');
  const { status } = await akasse.sendMany(
    Array.from({ length: spells }, () => messageFrom('akasse-hk', 'spell-opened', spellOf(nextCpr()))),
  );
  expect(status).toBe(200);
  hub.child.kill('SIGTERM');
  await exited(hub.child);
  sound = join(path, dataFile);
  return remove;
});

const copied = async (): Promise<{ data: string; file: string }> => {
  const data = join(await ownDirectory(), 'data');
  mkdirSync(data);
  const file = join(data, dataFile);
  copyFileSync(sound, file);
  return { data, file };
};

const overwrite = (file: string, from: number, length: number): void => {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, randomBytes(length), 0, length, from);
  closeSync(descriptor);
};

const cut = (length: (size: number) => number) => (file: string) => truncateSync(file, length(statSync(file).size));
const scrawl =
  (from: (size: number) => number, length = pageBytes) =>
  (file: string) =>
    overwrite(file, Math.floor(from(statSync(file).size) / pageBytes) * pageBytes, length);

describe('a data file', () => {
  it.each([
    ['cut within its header', cut(() => 50)],
    ['cut after its first page', cut(() => pageBytes)],
    ['cut in the middle of a page', cut((size) => size / 2 - 100)],
    ['cut by its last page', cut((size) => size - pageBytes)],
    ['cut by its last byte', cut((size) => size - 1)],
    ['overwritten in its header', scrawl(() => 0, 100)],
    ['overwritten in its schema', (file: string) => overwrite(file, 100, pageBytes - 100)],
    ['overwritten in a quarter', scrawl((size) => size / 4)],
    ['overwritten in the middle', scrawl((size) => size / 2)],
    ['overwritten at its end', scrawl((size) => size - 1)],
  ])('%s ends the start with one clear line', async (_, damage) => {
    const { data, file } = await copied();
    damage(file);
    const { code, out, lines } = await refusedStart(data);
    expect([code, out, lines.length]).toEqual([1, '', 1]);
    expect(lines[0]).toContain(file);
  });

  it('damaged while the hub runs yields no wrong answer: 503, and a line in the log', async () => {
    const { data, file } = await copied();
    const hub = await startIn(data);
    const jobcentre = await connect(hub.edition, 'jobcentre-751');
    const before = (await jobcentre.events(`after=0&limit=${spells}`)).events;
    expect(before).toHaveLength(spells);

    overwrite(file, 8 * pageBytes, statSync(file).size - 8 * pageBytes);
    const elsewhere = new DatabaseSync(file); // a write by another connection invalidates the hub's page cache
    elsewhere.exec('PRAGMA user_version = 1');
    elsewhere.close();

    const reply = await jobcentre.events(`after=0&limit=${spells}`);
    expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(hub.stderr()).toContain('request failed');
  });
});
