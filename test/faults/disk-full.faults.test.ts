import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../../functions/embedded/sqlite/database.ts';
import { query } from '../../functions/embedded/sqlite/statements.ts';
import { messageFrom, openSpell, type Party, type Reply, single, spellOf } from '../e2e/client.ts';
import { nextCpr } from './citizens.ts';
import { connectEveryone } from './party-clients.ts';
import { type SandboxHub, startSandbox } from './sandbox-hub.ts';
import { readFeed } from './witness.ts';

/** As on a full disk, no file of the hub can grow beyond `bytes`. */
const leaveRoom = ({ child }: SandboxHub, bytes: number | 'unlimited') =>
  execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`]);

const readiness = async ({ origin }: SandboxHub) => {
  const answer = await fetch(`${origin}/readyz`);
  return [answer.status, ((await answer.json()) as { failing?: string[] }).failing];
};

const spellAbout = () => JSON.stringify(messageFrom('akasse-hk', 'spell-opened', spellOf(nextCpr())));

/** Sends until the hub accepts no more; returns the last message, and how many were accepted. */
const fillUp = async (akasse: Party): Promise<{ taken: number; left: string; reply: Reply }> => {
  for (let taken = 0; ; taken++) {
    const message = spellAbout();
    const reply = await akasse.post(message, single);
    if (reply.status !== 201) return { taken, left: message, reply };
  }
};

const partOf = (clients: ReadonlyMap<string, Party>, party: string): Party => {
  const client = clients.get(party);
  if (!client) throw new Error(`no client for ${party}`);
  return client;
};

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  it('accepts nothing, keeps what it has, and accepts again when there is space', async () => {
    const hub = await startSandbox();
    const clients = await connectEveryone(hub.edition);
    const [akasse, jobcentre] = [partOf(clients, 'akasse-hk'), partOf(clients, 'jobcentre-751')];
    const { cpr } = await openSpell(akasse);
    const first = messageFrom('akasse-hk', 'spell-opened', spellOf(nextCpr()));
    await akasse.post(JSON.stringify(first), single);

    leaveRoom(hub, 512 * 1024);
    const { taken, left, reply } = await fillUp(akasse);
    expect(taken).toBeGreaterThan(0);
    expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
    const batched = await akasse.sendMany([JSON.parse(left), JSON.parse(spellAbout())]);
    expect([batched.status, batched.body.code]).toEqual([503, 'unavailable']);

    expect((await akasse.follow(String(first.id))).body.status).toBe('accepted');
    expect((await akasse.follow(JSON.parse(left).id)).status).toBe(404);
    expect((await fetch(`${hub.origin}/health`)).status).toBe(200);
    leaveRoom(hub, 1); // an access record takes less space than a message
    expect((await jobcentre.events('after=0')).status).toBe(503); // what cannot be logged is not disclosed
    expect((await akasse.lookUp(cpr)).status).toBe(503);
    await expect.poll(() => readiness(hub), { timeout: 15_000 }).toEqual([503, ['storage']]);

    leaveRoom(hub, 'unlimited');
    expect((await akasse.post(left, single)).status).toBe(201);
    expect((await akasse.lookUp(cpr)).status).toBe(200);
    expect(await readiness(hub)).toEqual([200, undefined]);
    const feed = await readFeed(jobcentre, { up: async () => {} });
    expect(feed.map(({ feedposition }) => feedposition)).toEqual(Array.from({ length: taken + 3 }, (_, at) => at + 1));

    expect(await hub.stop()).toBe(0);
    const db = new DatabaseSync(join(hub.data, dataFile), { readOnly: true });
    expect(query(db, 'PRAGMA integrity_check').all()).toEqual([['ok']]);
    expect(query(db, 'SELECT count(*) FROM commits').one()).toEqual([taken + 3]);
    expect(query(db, 'SELECT count(*) FROM claims').one()).toEqual([taken + 3]);
    db.close();
  });
});
