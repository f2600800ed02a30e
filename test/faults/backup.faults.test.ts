import { writeFileSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { query } from '../../functions/embedded/sqlite/statements.ts';
import { connect, type Edition, request } from '../e2e/client.ts';
import { casts } from './casts.ts';
import { storyOf } from './citizen-story.ts';
import { nextCpr } from './citizens.ts';
import { dataCommand, type Ended } from './data-command.ts';
import { openLedger } from './ledger.ts';
import { connectEveryone } from './party-clients.ts';
import { ownDirectory, startIn, startSandbox } from './sandbox-hub.ts';
import { sendInBatches, sendOneByOne } from './send.ts';
import { readFeed } from './witness.ts';

const patience = { up: async () => {} };

const expectRefused = ({ code, out, lines }: Ended, why: string) => {
  expect([code, out, lines.length]).toEqual([1, '', 1]);
  expect(lines[0]).toContain(why);
};

const epochOf = async (edition: Edition): Promise<string | null> =>
  (await (await connect(edition, 'akasse-hk')).events('after=0')).headers.get('Samspil-Feed-Epoch');

const countIn = (file: string, table: string): number => {
  const db = new DatabaseSync(file, { readOnly: true });
  const [count] = query<[], [number]>(db, `SELECT count(*) FROM ${table}`).one() ?? [0];
  db.close();
  return count;
};

describe('a backup of a running hub', () => {
  it('contains what was answered before it began, and becomes a hub in a new epoch', async () => {
    const hub = await startSandbox();
    const clients = await connectEveryone(hub.edition);
    const [before, meanwhile] = [openLedger(), openLedger()];
    const oldStories = Array.from({ length: 100 }, () => storyOf(nextCpr(), casts[0] as (typeof casts)[number]));
    await sendInBatches({ clients, ledger: before, patience }, oldStories);

    let isDone = false;
    const sent = casts.map(async (cast) => {
      while (!isDone) await sendOneByOne({ clients, ledger: meanwhile, patience }, storyOf(nextCpr(), cast));
    });
    await pause(200);
    const [directory, epoch] = [await ownDirectory(), await epochOf(hub.edition)];
    const file = join(directory, 'night.backup');
    expect(await dataCommand('backup', file, '--data', hub.data)).toMatchObject({ code: 0, lines: [''] });
    isDone = true;
    await Promise.all(sent);
    expect([...before.untrue, ...meanwhile.untrue]).toEqual([]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(directory)).toEqual(['night.backup']);

    const data = join(directory, 'new', 'data');
    expect(await dataCommand('restore', file, '--data', data)).toMatchObject({ code: 0, lines: [''] });
    const restored = await startIn(data);
    const edition = restored.edition;
    expect((await request(edition, '/.well-known/jwks.json')).body).toEqual(
      (await request(hub.edition, '/.well-known/jwks.json')).body,
    );
    expect((await request(edition, '/health')).body.mode).toBe('sandbox');
    const again = await connectEveryone(edition);
    const [akasse] = [...again.values()];
    const foreign = await akasse?.events(`after=1&epoch=${epoch}`);
    expect(foreign).toMatchObject({ status: 410, body: { code: 'feed-restarted', earliest: 1 } });
    expect(foreign?.headers.get('Samspil-Feed-Epoch')).not.toBe(epoch);

    let commits = 0;
    for (const [party, client] of again) {
      const [feed, old] = [await readFeed(client, patience), clients.get(party)];
      const known = old ? (await readFeed(old, patience)).slice(0, feed.length) : [];
      expect(feed.map(({ id, feedposition }) => [id, feedposition])).toEqual(
        known.map(({ id, feedposition }) => [id, feedposition]),
      );
      commits += feed.filter(({ sender }) => sender !== party && sender !== 'hub').length;
    }
    expect(commits).toBe(countIn(file, 'commits'));
    expect(commits).toBeGreaterThanOrEqual(before.accepted.size);
    for (const [key, accepted] of before.accepted) {
      const [sender = '', id = ''] = key.split(' ');
      expect((await again.get(sender)?.follow(id))?.body).toMatchObject({ case: accepted.case });
    }
  });

  it('overwrites no file, and needs a hub', async () => {
    const [hub, directory] = [await startSandbox(), await ownDirectory()];
    const file = join(directory, 'letter');
    writeFileSync(file, 'Dear hub');
    expectRefused(await dataCommand('backup', file, '--data', hub.data), 'is there already');
    expectRefused(await dataCommand('backup', join(directory, 'none'), '--data', directory), 'holds no data');
    expectRefused(await dataCommand('backup', join(directory, 'no', 'where'), '--data', hub.data), 'cannot be backed');
    expect(await readdir(directory)).toEqual(['letter']);
  });
});

describe('a restore', () => {
  it('rejects a directory that is not empty and a file that is not a backup, and leaves both as they were', async () => {
    const [hub, directory] = [await startSandbox(), await ownDirectory()];
    const [file, letter, data] = [join(directory, 'backup'), join(directory, 'letter'), join(directory, 'data')];
    await dataCommand('backup', file, '--data', hub.data);
    writeFileSync(letter, 'Dear hub, '.repeat(1_000));
    await mkdir(data);

    expectRefused(await dataCommand('restore', file, '--data', hub.data), 'is not empty');
    expectRefused(await dataCommand('restore', letter, '--data', data), letter);
    expectRefused(await dataCommand('restore', join(directory, 'none'), '--data', data), 'There is no file');
    writeFileSync(letter, '');
    expectRefused(await dataCommand('restore', letter, '--data', data), 'is no backup of a hub');
    expect(await readdir(data)).toEqual([]);
    expect((await dataCommand('restore', file)).code).toBe(2);
  });
});
