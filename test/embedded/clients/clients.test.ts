import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IdentityUnavailable } from '../../../functions/api/identity.ts';
import type { RegisteredClient } from '../../../functions/embedded/clients/clients-file.ts';
import { liveClients } from '../../../functions/embedded/clients/live-clients.ts';
import { sandboxClients } from '../../../functions/embedded/clients/sandbox-clients.ts';
import {
  hashSecret,
  isSecretOf,
  isSlowSecretOf,
  type SecretHash,
} from '../../../functions/embedded/clients/secret-hash.ts';
import { shippedRegister } from '../../../schemas/parties.ts';
import { scryptHash } from '../tokens/scrypt-hash.ts';

describe('the clients of a sandbox', () => {
  const clients = sandboxClients(shippedRegister);

  it('are every party that the register has ever known, and the operator', async () => {
    for (const party of ['akasse-hk', 'akasse-iak', 'jobcentre-751'])
      expect(await clients.verify(party, 'sandbox')).toMatchObject({ id: party, role: 'party', party });
    expect(await clients.verify('operator', 'sandbox')).toMatchObject({ id: 'operator', role: 'operator' });
  });

  it.each([
    ['akasse-hk', 'Sandbox'],
    ['akasse-hk', ''],
    ['akasse-nobody', 'sandbox'],
    ['__proto__', 'sandbox'],
  ])('do not include %s with the secret "%s"', async (id, secret) => {
    expect(await clients.verify(id, secret)).toBeUndefined();
  });
});

describe('a stored secret', () => {
  it('is recognised by its hash', () => {
    expect(isSecretOf(hashSecret('same'), 'same')).toBe(true);
    expect(isSecretOf(hashSecret('same'), 'samf')).toBe(false);
    expect(hashSecret('same').hash).not.toContain('same');
  });

  it('is compared under the parameters that it was stored with, if it is an old one', async () => {
    const kept = scryptHash('same');
    expect(await isSlowSecretOf(kept, 'same')).toBe(true);
    expect(await isSlowSecretOf(kept, 'samf')).toBe(false);
    expect(await isSlowSecretOf({ ...kept, cost: 2 ** 15 }, 'same')).toBe(false);
  });
});

describe('the clients of a live hub', () => {
  let hkSecret: ReturnType<typeof hashSecret>;
  let directory: string;
  let path: string;
  let faults: string[];

  const hk = (): RegisteredClient => ({ id: 'hk-batch', role: 'party', party: 'akasse-hk', secret: hkSecret });
  const operator = (): RegisteredClient => ({ id: 'anna', role: 'operator', secret: hkSecret });
  const keep = (...clients: object[]) => writeFileSync(path, JSON.stringify({ clients }));
  const open = () => liveClients(path, ({ message }) => faults.push(message));

  beforeAll(async () => {
    hkSecret = hashSecret('a secret');
  });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'samspil-clients-'));
    path = join(directory, 'clients.json');
    faults = [];
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('keep the ids that they were registered under, even where a new client could not have them', async () => {
    keep({ ...hk(), id: 'hk-1353060300' });
    expect(await open().verify('hk-1353060300', 'a secret')).toMatchObject({ party: 'akasse-hk' });
  });

  it('are admitted with their own secret', async () => {
    keep(hk(), operator());
    const clients = open();
    expect(await clients.verify('hk-batch', 'a secret')).toMatchObject({ role: 'party', party: 'akasse-hk' });
    expect(await clients.verify('anna', 'a secret')).toMatchObject({ id: 'anna', role: 'operator' });
    expect(await clients.verify('hk-batch', 'another')).toBeUndefined();
    expect(await clients.verify('akasse-hk', 'a secret')).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('are not admitted with the sandbox secret, even if somebody has stored its hash', async () => {
    keep({ ...hk(), secret: hashSecret('sandbox') });
    expect(await open().verify('hk-batch', 'sandbox')).toBeUndefined();
  });

  it('are locked out once they are disabled, and admitted once they are not', async () => {
    keep({ ...hk(), disabled: true });
    const clients = open();
    expect(clients.find('hk-batch')).toBeUndefined();
    expect(await clients.verify('hk-batch', 'a secret')).toBeUndefined();
    keep({ ...hk(), disabled: false });
    expect(clients.find('hk-batch')).toBeDefined();
  });

  it('are locked out at once when they are removed, and admitted at once when they are added', () => {
    keep(hk());
    const clients = open();
    expect(clients.find('hk-batch')).toBeDefined();
    keep(operator());
    expect(clients.find('hk-batch')).toBeUndefined();
    expect(clients.find('anna')).toBeDefined();
  });

  it('are locked out when they are removed while their secret is compared', async () => {
    keep({ ...hk(), secret: scryptHash('a secret') });
    const comparing = open().verify('hk-batch', 'a secret');
    keep(operator());
    expect(await comparing).toBeUndefined();
  });

  it('get a new version with a new secret, role or party, and keep it otherwise', () => {
    const clients = open();
    const versionWith = (change: object) => {
      keep({ ...hk(), ...change });
      return clients.find('hk-batch')?.versions.join();
    };
    const first = versionWith({});
    expect(versionWith({ disabled: false })).toBe(first);
    expect(versionWith({ party: 'akasse-3f' })).not.toBe(first);
    expect(versionWith({ role: 'operator', party: undefined })).not.toBe(first);
    expect(versionWith({ secret: hashSecret('another secret') })).not.toBe(first);
    expect(versionWith({ secret: scryptHash('a secret') })).not.toBe(first);
  });

  it('stay locked out while the file is not JSON, which is logged once', async () => {
    keep(hk());
    const clients = open();
    expect(clients.find('hk-batch')).toBeDefined();
    writeFileSync(path, '{"clients": [');
    for (const ask of [clients.check, () => clients.find('hk-batch'), () => clients.knows('hk-batch')])
      expect(ask).toThrow(IdentityUnavailable);
    await expect(clients.verify('hk-batch', 'a secret')).rejects.toThrow(IdentityUnavailable);
    expect(faults).toEqual([`the clients file ${path} is not JSON`]);
    keep(hk());
    expect(clients.find('hk-batch')).toBeDefined();
  });

  it('stay locked out while the file is missing, which is logged each time', () => {
    keep(hk());
    const clients = open();
    for (const _ of [1, 2]) {
      renameSync(path, `${path}.away`);
      for (const _ of [1, 2]) expect(() => clients.find('hk-batch')).toThrow(IdentityUnavailable);
      renameSync(`${path}.away`, path);
      expect(clients.find('hk-batch')).toBeDefined();
    }
    expect(faults).toEqual(Array(2).fill(`cannot read the clients file ${path} (ENOENT)`));
  });

  it('stay locked out while a directory is in place of the file', () => {
    mkdirSync(path);
    expect(() => open().find('hk-batch')).toThrow(IdentityUnavailable);
    expect(faults).toEqual([`cannot read the clients file ${path} (EISDIR)`]);
  });

  it.each<[string, (client: RegisteredClient) => unknown]>([
    ['an unknown field', (client) => ({ ...client, admin: true })],
    ['an unknown role', (client) => ({ ...client, role: 'admin' })],
    ['no party', (client) => ({ ...client, party: undefined })],
    ['an operator with a party', (client) => ({ ...client, role: 'operator' })],
    ['a colon in an id', (client) => ({ ...client, id: 'hk:batch' })],
    ['a CPR number as an id', (client) => ({ ...client, id: '6101801234' })],
    ['a secret in the clear', (client) => ({ ...client, secret: 'a secret' })],
    ['a cheap hash', (client) => ({ ...client, secret: { ...scryptHash('a secret'), cost: 2 } })],
    [
      'a hash that uses up all memory',
      (client) => ({ ...client, secret: { ...scryptHash('a secret'), cost: 2 ** 30 } }),
    ],
    ['a hash by another algorithm', (client) => ({ ...client, secret: { ...client.secret, algorithm: 'md5' } })],
    ['a secret before without an end', (client) => ({ ...client, previous: { secret: client.secret } })],
    ['a short hash', (client) => ({ ...client, secret: { ...client.secret, hash: 'AAAA' } })],
  ])('stay locked out, all of them, when one line has %s', (_, change) => {
    keep(operator(), change(hk()) as object);
    expect(() => open().find('anna')).toThrow(IdentityUnavailable);
    expect(faults).toEqual([expect.stringContaining(`the clients file ${path} is wrong at /clients/1`)]);
    expect(faults.join()).not.toContain(hkSecret.hash);
  });

  it('stay locked out, all of them, when an id is duplicated', () => {
    keep(hk(), operator(), hk());
    expect(() => open().find('anna')).toThrow(IdentityUnavailable);
    expect(faults).toEqual([`the clients file ${path} is wrong at /clients: a client is there twice`]);
  });

  describe('that were registered long ago', () => {
    const old = (id = 'hk-batch'): RegisteredClient => ({ ...hk(), id, secret: scryptHash('an old secret') });

    it('are admitted with their old secret, which stays unchanged in the file', async () => {
      keep(old());
      const before = readFileSync(path, 'utf8');
      const clients = open();
      expect(await clients.verify('hk-batch', 'an old secret')).toMatchObject({ party: 'akasse-hk' });
      expect(await clients.verify('hk-batch', 'another')).toBeUndefined();
      expect(readFileSync(path, 'utf8')).toBe(before);
    });

    it('are compared one at a time, up to two per client and sixteen in all, and any more are busy', async () => {
      const ids = Array.from({ length: 10 }, (_, index) => `client-${index}`);
      keep(...ids.map(old));
      const clients = open();
      const asked = ids.flatMap((id) => [id, id, id]).map((id) => clients.verify(id, 'a guess'));
      const answers = await Promise.all(asked);
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(16);
      expect(answers.filter((answer) => answer === 'busy')).toHaveLength(14);
      expect(await clients.verify('client-9', 'an old secret')).toMatchObject({ id: 'client-9' });
    });

    it('are not compared when there is no patience left, while a current secret is', async () => {
      keep(hk(), old('old-client'));
      const clients = open();
      expect(await clients.verify('old-client', 'an old secret', false)).toBe('busy');
      expect(await clients.verify('hk-batch', 'a secret', false)).toMatchObject({ id: 'hk-batch' });
      expect(await clients.verify('hk-batch', 'a guess', false)).toBeUndefined();
    });

    it('delay nobody else: neither a stranger nor a client with a current secret', async () => {
      const ids = Array.from({ length: 8 }, (_, index) => `client-${index}`);
      keep(hk(), ...ids.map(old));
      const clients = open();
      const order: string[] = [];
      const asked = [...ids, 'nobody', 'hk-batch'].map((id) =>
        clients.verify(id, 'a guess').then(() => order.push(id)),
      );
      await Promise.all(asked);
      expect(order.slice(0, 2)).toEqual(['nobody', 'hk-batch']);
    });
  });

  describe('with a new secret', () => {
    const until = '2012-11-17T10:00:00.000Z';
    let now: string;
    const openAt = () => liveClients(path, ({ message }) => faults.push(message), { now: () => now });
    const rotated = (secret: SecretHash) => ({
      ...hk(),
      secret: hashSecret('a new secret'),
      previous: { secret, until },
    });
    beforeEach(() => {
      now = '2012-11-16T10:00:00.000Z';
    });

    it.each<[string, () => SecretHash]>([
      ['fast', () => hashSecret('an old secret')],
      ['slow', () => scryptHash('an old secret')],
    ])('are admitted with the previous one too, until it expires: a %s one', async (_, secret) => {
      keep(rotated(secret()));
      const clients = openAt();
      const versionBy = async (given: string) => {
        const client = await clients.verify('hk-batch', given);
        return typeof client === 'object' ? client.version : client;
      };
      const versions = [await versionBy('a new secret'), await versionBy('an old secret')];
      expect(clients.find('hk-batch')?.versions).toEqual(versions);
      now = until;
      expect(await versionBy('an old secret')).toBeUndefined();
      expect(clients.find('hk-batch')?.versions).toEqual(versions.slice(0, 1));
      expect(await versionBy('a new secret')).toBe(versions[0]);
    });

    it('keep the version of the previous one', () => {
      const secret = hashSecret('an old secret');
      const clients = openAt();
      keep({ ...hk(), secret });
      const before = clients.find('hk-batch')?.versions[0];
      keep(rotated(secret));
      expect(clients.find('hk-batch')?.versions[1]).toBe(before);
    });

    it('are locked out entirely when they are disabled', async () => {
      keep({ ...rotated(hashSecret('an old secret')), disabled: true });
      const clients = openAt();
      for (const given of ['a new secret', 'an old secret'])
        expect(await clients.verify('hk-batch', given)).toBeUndefined();
      expect([clients.find('hk-batch'), clients.knows('hk-batch')]).toEqual([undefined, true]);
    });
  });
});
