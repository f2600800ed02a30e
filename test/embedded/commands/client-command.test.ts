import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveClients } from '../../../functions/embedded/clients/live-clients.ts';
import { nodeOptions } from '../../node-options.ts';
import { scryptHash } from '../tokens/scrypt-hash.ts';

const command = new URL('../../../functions/embedded/commands/client-command.ts', import.meta.url).pathname;

vi.setConfig({ testTimeout: 30_000 });

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'samspil-client-'));
  path = join(directory, 'clients.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

type Ended = { exitCode: number; stdout: string; stderr: string };

const client = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [...nodeOptions, command, ...args],
      { cwd: directory, env: { PATH: process.env.PATH, ...env } },
      (error, stdout, stderr) => resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

const secretIn = ({ stdout }: Ended): string => /^client_secret +(\S+)$/m.exec(stdout)?.[1] ?? '';
const refused = (text: string) => ({
  exitCode: 2,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^.*${text}.*\n$`)),
});
const verify = (id: string, secret: string, file = path) =>
  liveClients(file, ({ message }) => {
    throw new Error(message);
  }).verify(id, secret);

describe('npm run client -- add', () => {
  it('creates the file for its owner only and shows a secret of 256 bits once', async () => {
    const ended = await client(['add', 'akasse-hk']);
    const secret = secretIn(ended);
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(ended.stdout.split(secret)).toHaveLength(2);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).not.toContain(secret);
    expect(readdirSync(directory)).toEqual(['clients.json']);
    expect(await verify('akasse-hk', secret)).toMatchObject({ role: 'party', party: 'akasse-hk' });
  });

  it('adds an operator, and a second client for a party, to a file that keeps its mode', async () => {
    const first = secretIn(await client(['add', 'akasse-hk']));
    chmodSync(path, 0o640);
    const second = secretIn(await client(['add', 'hk-batch', '--party', 'akasse-hk']));
    const third = secretIn(await client(['add', 'anna', '--role', 'operator']));
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(await verify('akasse-hk', first)).toMatchObject({ party: 'akasse-hk' });
    expect(await verify('hk-batch', second)).toMatchObject({ party: 'akasse-hk' });
    expect(await verify('anna', third)).toMatchObject({ role: 'operator' });
  });

  it('writes to --clients, or else to SAMSPIL_CLIENTS', async () => {
    const env = { SAMSPIL_CLIENTS: join(directory, 'named.json') };
    const named = secretIn(await client(['add', 'akasse-hk'], env));
    const flagged = secretIn(await client(['add', 'akasse-hk', '--clients', path], env));
    expect(await verify('akasse-hk', named, env.SAMSPIL_CLIENTS)).toBeDefined();
    expect(await verify('akasse-hk', flagged)).toBeDefined();
  });

  it.each([
    ['an unknown party', ['add', 'akasse-nobody'], 'no party akasse-nobody'],
    ['a client of an unknown party', ['add', 'x', '--party', 'jobcentre-999'], 'no party jobcentre-999'],
    ['an unknown role', ['add', 'x', '--role', 'admin'], '--role'],
    ['an operator of a party', ['add', 'x', '--role', 'operator', '--party', 'akasse-hk'], '--party'],
    ['an id with a colon', ['add', 'a:b', '--role', 'operator'], 'client id'],
    ['no id', ['add'], 'one client id'],
    ['two ids', ['add', 'akasse-hk', 'akasse-3f'], 'one client id'],
    ['an unknown command', ['change', 'akasse-hk'], 'add, list, rotate, disable and remove'],
    ['an invalid overlap', ['rotate', 'akasse-hk', '--overlap-hours', 'long'], '--overlap-hours'],
    ['an unknown flag', ['add', 'akasse-hk', '--secret', 'x'], '--secret'],
    ['a missing folder', ['add', 'akasse-hk', '--clients', 'no/clients.json'], 'ENOENT'],
  ])('rejects %s in one line and leaves nothing behind', async (_, args, text) => {
    expect(await client(args)).toEqual(refused(text));
    expect(readdirSync(directory)).toEqual([]);
  });

  it('rejects an existing client, and changes nothing', async () => {
    await client(['add', 'akasse-hk']);
    const before = readFileSync(path, 'utf8');
    expect(await client(['add', 'akasse-hk'])).toEqual(refused('akasse-hk is a client already'));
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(directory)).toEqual(['clients.json']);
  });

  it('rejects a file that it does not understand, and changes nothing', async () => {
    writeFileSync(path, '{"clients": {}}');
    expect(await client(['add', 'akasse-hk'])).toEqual(refused('is wrong at /clients'));
    expect(readFileSync(path, 'utf8')).toBe('{"clients": {}}');
  });

  it('loses no client when two are added at the same time', async () => {
    const parties = ['akasse-hk', 'akasse-3f'];
    const ended = await Promise.all(parties.map((party) => client(['add', party])));
    for (const [index, party] of parties.entries()) {
      const { exitCode, stderr, ...rest } = ended[index] as Ended;
      if (exitCode === 0) expect(await verify(party, secretIn({ exitCode, stderr, ...rest }))).toBeDefined();
      else expect(stderr).toContain('another command is at work');
    }
  });

  it('refuses to run while another command is at work', async () => {
    writeFileSync(`${path}.new`, '');
    expect(await client(['add', 'akasse-hk'])).toEqual(refused('another command is at work'));
    expect(existsSync(path)).toBe(false);
  });
});

describe('npm run client -- rotate', () => {
  it('issues a new secret, and keeps the previous one valid for a day', async () => {
    const before = secretIn(await client(['add', 'akasse-hk']));
    const ended = await client(['rotate', 'akasse-hk']);
    const after = secretIn(ended);
    expect(after).not.toBe(before);
    const until = Date.parse(/ends at (\S+)\.$/m.exec(ended.stdout)?.[1] ?? '');
    expect(until - Date.now()).toBeGreaterThan(23.9 * 60 * 60 * 1000);
    expect(until - Date.now()).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
    for (const secret of [before, after]) expect(await verify('akasse-hk', secret)).toMatchObject({ id: 'akasse-hk' });
    expect((await client(['list'])).stdout).toMatch(/^akasse-hk\takasse-hk\tenabled\ttwo secrets until \S+Z\n$/);
  });

  it('allows two secrets at a time and no more, and revokes the older ones at once with zero overlap', async () => {
    const first = secretIn(await client(['add', 'akasse-hk']));
    const second = secretIn(await client(['rotate', 'akasse-hk', '--overlap-hours', '1']));
    expect(await client(['rotate', 'akasse-hk'])).toEqual(refused('akasse-hk has two secrets until'));
    expect(await verify('akasse-hk', first)).toBeDefined();
    const third = secretIn(await client(['rotate', 'akasse-hk', '--overlap-hours', '0']));
    for (const secret of [first, second]) expect(await verify('akasse-hk', secret)).toBeUndefined();
    expect(await verify('akasse-hk', third)).toBeDefined();
  });

  it('changes no other client, and moves a secret stored with scrypt to SHA-256', async () => {
    const old = { id: 'anna', role: 'operator', secret: scryptHash('an old secret') };
    writeFileSync(path, JSON.stringify({ clients: [old, { ...old, id: 'bo' }] }));
    const after = secretIn(await client(['rotate', 'bo']));
    const { clients } = JSON.parse(readFileSync(path, 'utf8'));
    expect(clients[0]).toEqual(old);
    expect([clients[1].secret.algorithm, clients[1].previous.secret.algorithm]).toEqual(['sha256', 'scrypt']);
    for (const secret of ['an old secret', after]) expect(await verify('bo', secret)).toMatchObject({ id: 'bo' });
  });
});

describe('npm run client', () => {
  it('lists, disables and removes', async () => {
    const secret = secretIn(await client(['add', 'akasse-hk']));
    await client(['add', 'anna', '--role', 'operator']);
    expect(await client(['disable', 'akasse-hk'])).toEqual({
      exitCode: 0,
      stdout: 'akasse-hk is disabled\n',
      stderr: '',
    });
    expect((await client(['list'])).stdout).toBe('akasse-hk\takasse-hk\tdisabled\nanna\toperator\tenabled\n');
    expect(await verify('akasse-hk', secret)).toBeUndefined();
    expect(await client(['remove', 'akasse-hk'])).toMatchObject({ exitCode: 0 });
    expect((await client(['list'])).stdout).toBe('anna\toperator\tenabled\n');
  });

  it.each(['disable', 'remove'])('refuses to %s a missing client', async (name) => {
    expect(await client([name, 'akasse-hk'])).toEqual(refused('there is no client akasse-hk'));
    expect(readdirSync(directory)).toEqual([]);
  });

  it('refuses to list a missing file', async () => {
    expect(await client(['list'])).toEqual(refused('ENOENT'));
  });

  it('prints its usage', async () => {
    expect(await client(['--help'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Usage:'),
      stderr: '',
    });
  });
});
