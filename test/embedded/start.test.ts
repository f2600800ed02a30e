import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askToken, connect, openSpell, request, tokenOf } from '../e2e/client.ts';
import { nodeOptions } from '../node-options.ts';
import { exited, type HubProcess, spawnHub, startHubProcess, temporaryDirectory } from './hub-process.ts';

const command = new URL('../../functions/embedded/commands/client-command.ts', import.meta.url).pathname;
const sandboxed = (role: string) => ({ id: role, secret: 'sandbox' });

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let data: string;
let clients: string;
beforeEach(async () => {
  directory = await temporaryDirectory();
  data = join(directory.path, 'data');
  clients = join(directory.path, 'clients.json');
});
afterEach(() => directory.remove());

const addClient = async (party: string): Promise<{ id: string; secret: string }> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...nodeOptions,
    command,
    'add',
    party,
    '--clients',
    clients,
  ]);
  return { id: party, secret: /[A-Za-z0-9_-]{43}/.exec(stdout)?.[0] ?? '' };
};
const stop = async ({ child }: HubProcess): Promise<number | null> => {
  child.kill('SIGTERM');
  return exited(child);
};
const refusedStart = async (args: string[], env?: Record<string, string>) => {
  const { child, stderr, stdout } = spawnHub(args, env);
  return { code: await exited(child), line: stderr(), out: stdout() };
};

describe('a sandbox', () => {
  it('announces itself, logs JSON lines to stderr, and exits with 0 when told to stop', async () => {
    const hub = await startHubProcess(['--data', data]);
    expect(await stop(hub)).toBe(0);
    expect(hub.stdout()).toContain('This is a sandbox');
    const lines = hub
      .stderr()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ msg }) => msg)).toEqual(['hub started', 'hub stopped']);
  });

  it('prints the address where others reach it, and is still reached where it listens', async () => {
    const publicOrigin = 'https://samspil.example';
    const hub = await startHubProcess(['--data', data, '--origin', `${publicOrigin}/`]);
    const edition = { origin: hub.origin, credentialsOf: sandboxed };
    expect((await request(edition, '/openapi.json')).body.servers).toEqual([{ url: publicOrigin }]);
    expect(JSON.stringify((await request(edition, '/asyncapi.json')).body.servers)).toContain('samspil.example');
    expect((await request(edition, '/.well-known/oauth-authorization-server')).body).toMatchObject({
      issuer: publicOrigin,
      token_endpoint: `${publicOrigin}/oauth/token`,
      jwks_uri: `${publicOrigin}/.well-known/jwks.json`,
    });
    const form = { grant_type: 'client_credentials', client_id: 'akasse-hk', client_secret: 'sandbox' };
    const asked = { method: 'POST', body: new URLSearchParams(form) };
    const token = String((await request(edition, '/oauth/token', asked)).body.access_token);
    expect(decodeJwt(token).iss).toBe(publicOrigin);
    const headers = { Authorization: `Bearer ${token}`, 'Samspil-Actor': 'medarbejder-4711' };
    expect((await request(edition, '/events', { headers })).status).toBe(200);
    expect(hub.stdout()).toContain(`known to others as ${publicOrigin}; documentation at ${publicOrigin}/docs\n`);
    expect(hub.stdout()).toContain(`hub=${hub.origin}\n`);
    await stop(hub);
  });

  it('answers waiting readers when it is told to stop', async () => {
    const hub = await startHubProcess(['--data', data]);
    const jobcentre = await connect({ origin: hub.origin, credentialsOf: sandboxed }, 'jobcentre-751');
    const waiting = jobcentre.events('after=0&wait=60');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ended = stop(hub);
    expect(await waiting).toMatchObject({ status: 200, events: [] });
    expect(await ended).toBe(0);
  });

  it('remembers its cases, keys and clock from one start to the next', async () => {
    const first = await startHubProcess(['--data', data, '--port', '0']);
    const before = { origin: first.origin, credentialsOf: sandboxed };
    const akasse = await connect(before, 'akasse-hk');
    const { cpr } = await openSpell(akasse);
    await request(before, '/sandbox/clock', {
      method: 'PUT',
      headers: { Authorization: `Bearer ${await tokenOf(before, 'operator')}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ now: '2027-01-04T10:00:00+01:00' }),
    });
    const [keys, view] = [await request(before, '/.well-known/jwks.json'), await akasse.lookUp(cpr)];
    await stop(first);
    const second = await startHubProcess(['--data', data]);
    const after = { origin: second.origin, credentialsOf: sandboxed };
    expect((await request(after, '/.well-known/jwks.json')).body).toEqual(keys.body);
    expect((await request(after, '/health')).body.now).toBe('2027-01-04T09:00:00.000Z');
    expect((await (await connect(after, 'akasse-hk')).lookUp(cpr)).body).toEqual(view.body);
    await stop(second);
  });

  it('must not be on an address that others can reach', async () => {
    const { code, line } = await refusedStart(['--data', data, '--host', '0.0.0.0']);
    expect(code).toBe(2);
    expect(line.trim().split('\n')).toHaveLength(1);
  });

  it('cannot become live', async () => {
    await stop(await startHubProcess(['--data', data]));
    await addClient('akasse-hk');
    expect(await refusedStart(['--data', data], { SAMSPIL_CLIENTS: clients })).toMatchObject({ code: 2, out: '' });
  });
});

describe('a live hub', () => {
  it('admits its own clients only, has no sandbox route, and stays live', async () => {
    const hk = await addClient('akasse-hk');
    const hub = await startHubProcess(['--data', data, '--clients', clients]);
    const edition = { origin: hub.origin, credentialsOf: () => hk };
    expect((await request(edition, '/health')).body.mode).toBe('live');
    const akasse = await connect(edition, 'akasse-hk');
    expect((await openSpell(akasse)).caseId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await tokenOf({ ...edition, credentialsOf: sandboxed }, 'akasse-hk')).toBe('undefined');
    expect((await request(edition, '/sandbox/clock', { headers: akasse.authorization })).status).toBe(404);
    expect(hub.stdout()).not.toContain('secret');
    await stop(hub);
    expect(await refusedStart(['--data', data])).toMatchObject({ code: 2, out: '' });
  });

  it.each<[string, string[], boolean]>([
    ['says so with nothing in front of it', ['--host', '0.0.0.0'], true],
    ['says so when what is in front has no TLS either', ['--host', '0.0.0.0', '--origin', 'http://hub.example'], true],
    ['says nothing behind TLS', ['--host', '0.0.0.0', '--origin', 'https://hub.example'], false],
    ['says nothing on a loopback address', [], false],
  ])('that others reach in plaintext: it %s', async (_, args, isSaid) => {
    await addClient('akasse-hk');
    const hub = await startHubProcess(['--data', data, '--clients', clients, ...args]);
    await stop(hub);
    expect(hub.stderr().includes('put TLS in front')).toBe(isSaid);
  });

  it('limits token requests from one address, and names who failed', async () => {
    const hk = await addClient('akasse-hk');
    const hub = await startHubProcess(['--data', data, '--clients', clients]);
    const edition = { origin: hub.origin, credentialsOf: () => hk };
    const form = { grant_type: 'client_credentials', client_id: hk.id, client_secret: 'a guess' };
    const guesses = await Promise.all(Array.from({ length: 120 }, () => askToken(edition, form)));
    const refused = guesses.filter(({ status }) => status === 429);
    expect(guesses.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(100);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers, body } of refused) {
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(body).toMatchObject({ code: 'rate-limited', error: 'temporarily_unavailable' });
    }
    await stop(hub);
    expect(hub.stderr()).toContain('"client":"akasse-hk","address":"127.0.0.1"');
    expect(hub.stderr()).not.toContain('a guess');
  });

  it('locks a client out at once when it is removed', async () => {
    const hk = await addClient('akasse-hk');
    const hub = await startHubProcess(['--data', data, '--clients', clients]);
    const akasse = await connect({ origin: hub.origin, credentialsOf: () => hk }, 'akasse-hk');
    expect((await akasse.events('after=0')).status).toBe(200);
    const file = JSON.parse(await readFile(clients, 'utf8'));
    await writeFile(clients, JSON.stringify({ ...file, clients: [] }));
    expect((await akasse.events('after=0')).status).toBe(401);
    await stop(hub);
  });

  it.each<[string, (path: string) => Promise<unknown>]>([
    ['is empty', (path) => writeFile(path, '')],
    ['is half-written', async (path) => writeFile(path, (await readFile(path, 'utf8')).slice(0, -20))],
    ['is gone', (path) => rm(path)],
    ['is a directory', async (path) => [await rm(path), await mkdir(path)]],
  ])('admits nobody while its clients file %s, and says that the fault is its own', async (_, spoil) => {
    const [hk, jc] = [await addClient('akasse-hk'), await addClient('jobcentre-751')];
    const hub = await startHubProcess(['--data', data, '--clients', clients]);
    const edition = { origin: hub.origin, credentialsOf: (id: string) => (id === 'akasse-hk' ? hk : jc) };
    const [akasse, jobcentre] = [await connect(edition, 'akasse-hk'), await connect(edition, 'jobcentre-751')];
    const waiting = jobcentre.events('after=0&wait=1');
    const good = await readFile(clients, 'utf8');
    await spoil(clients);
    const form = { grant_type: 'client_credentials', client_id: hk.id, client_secret: hk.secret };
    for (const answer of [
      await akasse.events('after=0'),
      await askToken(edition, form),
      await request(edition, '/health'),
      await waiting,
    ]) {
      expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
      expect(answer.headers.get('Retry-After')).toBe('1');
      expect(answer.headers.get('WWW-Authenticate')).toBeNull();
    }
    await rm(clients, { recursive: true, force: true });
    await writeFile(clients, good);
    expect((await akasse.events('after=0')).status).toBe(200);
    expect((await askToken(edition, form)).status).toBe(200);
    expect((await request(edition, '/health')).status).toBe(200);
    await stop(hub);
    const reasons = hub
      .stderr()
      .split('\n')
      .filter((line) => line.includes('clients file cannot be used'))
      .map((line) => (JSON.parse(line) as { fault: string }).fault);
    expect(reasons).not.toEqual([]);
    expect(reasons).toEqual([...new Set(reasons)]);
    expect(hub.stderr()).not.toContain('request failed');
  });

  it('gives a waiting reader nothing about a citizen that it learns of after its removal, and says why', async () => {
    const [hk, jc] = [await addClient('akasse-hk'), await addClient('jobcentre-751')];
    const hub = await startHubProcess(['--data', data, '--clients', clients]);
    const edition = { origin: hub.origin, credentialsOf: (id: string) => (id === 'akasse-hk' ? hk : jc) };
    const [akasse, jobcentre] = [await connect(edition, 'akasse-hk'), await connect(edition, 'jobcentre-751')];
    const waiting = jobcentre.events('after=0&wait=30');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const file = JSON.parse(await readFile(clients, 'utf8'));
    const staying = file.clients.filter(({ id }: { id: string }) => id === hk.id);
    await writeFile(clients, JSON.stringify({ ...file, clients: staying }));
    const { cpr } = await openSpell(akasse);
    const { status, body, headers } = await waiting;
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
    expect(headers.get('WWW-Authenticate')).toContain('Bearer');
    const { accesses } = (await akasse.accesses(cpr)).body as { accesses: { party: string }[] };
    expect(accesses.map(({ party }) => party)).toEqual(['akasse-hk']);
    await stop(hub);
  });

  it('does not start on an invalid clients file, and leaves the directory unmarked', async () => {
    expect(await refusedStart(['--data', data, '--clients', join(directory.path, 'none.json')])).toMatchObject({
      code: 2,
    });
    const hub = await startHubProcess(['--data', data]);
    const edition = { origin: hub.origin, credentialsOf: sandboxed };
    expect((await request(edition, '/health')).body.mode).toBe('sandbox');
    await stop(hub);
  });
});

describe('an impossible start', () => {
  it.each([
    ['an invalid port', ['--port', '70000'], 2],
    ['an unknown option', ['--prot', '4870'], 2],
    ['an origin with a path', ['--origin', 'https://samspil.example/hub'], 2],
    ['a data directory that cannot be created', ['--data', '/proc/nope/data'], 1],
    ['a data directory under a file', ['--data', `${command}/data`], 1],
  ])('ends on %s with one clear line', async (_, args, exitCode) => {
    const { code, line, out } = await refusedStart(args);
    expect([code, out]).toEqual([exitCode, '']);
    expect(line.trim().split('\n')).toHaveLength(1);
  });

  it('ends with one clear line when another hub has the directory', async () => {
    const hub = await startHubProcess(['--data', data]);
    const { code, line } = await refusedStart(['--data', data, '--port', '0']);
    expect([code, line]).toEqual([1, `The data directory ${data} is in use by another hub.\n`]);
    expect((await request({ origin: hub.origin, credentialsOf: sandboxed }, '/health')).status).toBe(200);
    await stop(hub);
  });

  it('ends with one clear line when something else listens on the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, line } = await refusedStart(['--data', data, '--port', String(port)]);
    expect([code, line.trim().split('\n').length]).toEqual([1, 1]);
    other.close();
  });
});
