import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisteredClient } from '../../functions/embedded/clients-file.ts';
import { liveClients } from '../../functions/embedded/live-clients.ts';
import { sandboxClients } from '../../functions/embedded/sandbox-clients.ts';
import { hashSecret, isSecretOf, type SecretHash } from '../../functions/embedded/secret-hash.ts';
import { shippedRegister } from '../../schemas/parties.ts';

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

describe('a kept secret', () => {
  it('is a hash with a salt of its own', async () => {
    const [one, other] = [await hashSecret('same'), await hashSecret('same')];
    expect(one.salt).not.toBe(other.salt);
    expect(one.hash).not.toBe(other.hash);
    expect(await isSecretOf(one, 'same')).toBe(true);
    expect(await isSecretOf(one, 'samf')).toBe(false);
  });

  it('is compared with the parameters that it was kept under', async () => {
    const kept = await hashSecret('same');
    expect(await isSecretOf({ ...kept, cost: 2 ** 15 }, 'same')).toBe(false);
  });

  it('leaves the event loop free while it is compared', async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await Promise.all(Array.from({ length: 4 }, () => hashSecret('same')));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(3);
  });
});

describe('the clients of a live hub', () => {
  let hkSecret: SecretHash;
  let directory: string;
  let path: string;
  let faults: string[];

  const hk = (): RegisteredClient => ({ id: 'hk-batch', role: 'party', party: 'akasse-hk', secret: hkSecret });
  const operator = (): RegisteredClient => ({ id: 'anna', role: 'operator', secret: hkSecret });
  const keep = (...clients: object[]) => writeFileSync(path, JSON.stringify({ clients }));
  const open = () => liveClients(path, ({ message }) => faults.push(message));

  beforeAll(async () => {
    hkSecret = await hashSecret('a secret');
  });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'samspil-clients-'));
    path = join(directory, 'clients.json');
    faults = [];
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('are let in by their own secret', async () => {
    keep(hk(), operator());
    const clients = open();
    expect(await clients.verify('hk-batch', 'a secret')).toMatchObject({ role: 'party', party: 'akasse-hk' });
    expect(await clients.verify('anna', 'a secret')).toMatchObject({ id: 'anna', role: 'operator' });
    expect(await clients.verify('hk-batch', 'another')).toBeUndefined();
    expect(await clients.verify('akasse-hk', 'a secret')).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('are not let in by the secret of the sandbox, even if somebody has kept its hash', async () => {
    keep({ ...hk(), secret: await hashSecret('sandbox') });
    expect(await open().verify('hk-batch', 'sandbox')).toBeUndefined();
  });

  it('are out once they are disabled, in once they are not', async () => {
    keep({ ...hk(), disabled: true });
    const clients = open();
    expect(clients.find('hk-batch')).toBeUndefined();
    expect(await clients.verify('hk-batch', 'a secret')).toBeUndefined();
    keep({ ...hk(), disabled: false });
    expect(clients.find('hk-batch')).toBeDefined();
  });

  it('are out at once when they are removed, in at once when they are added', () => {
    keep(hk());
    const clients = open();
    expect(clients.find('hk-batch')).toBeDefined();
    keep(operator());
    expect(clients.find('hk-batch')).toBeUndefined();
    expect(clients.find('anna')).toBeDefined();
  });

  it('are out when they are removed while their secret is compared', async () => {
    keep(hk());
    const comparing = open().verify('hk-batch', 'a secret');
    keep(operator());
    expect(await comparing).toBeUndefined();
  });

  it('have another version with another secret, role or party, and the same one otherwise', async () => {
    const clients = open();
    const versionWith = (change: object) => {
      keep({ ...hk(), ...change });
      return clients.find('hk-batch')?.version;
    };
    const first = versionWith({});
    expect(versionWith({ disabled: false })).toBe(first);
    expect(versionWith({ party: 'akasse-3f' })).not.toBe(first);
    expect(versionWith({ role: 'operator', party: undefined })).not.toBe(first);
    expect(versionWith({ secret: await hashSecret('a secret') })).not.toBe(first);
  });

  it('stay out while the file is not JSON, and the log hears of it once', async () => {
    keep(hk());
    const clients = open();
    expect(clients.find('hk-batch')).toBeDefined();
    writeFileSync(path, '{"clients": [');
    expect(clients.find('hk-batch')).toBeUndefined();
    expect(await clients.verify('hk-batch', 'a secret')).toBeUndefined();
    expect(faults).toEqual([`the clients file ${path} is not JSON`]);
    keep(hk());
    expect(clients.find('hk-batch')).toBeDefined();
  });

  it('stay out while the file is gone, and the log hears of it each time', () => {
    keep(hk());
    const clients = open();
    for (const _ of [1, 2]) {
      renameSync(path, `${path}.away`);
      expect(clients.find('hk-batch')).toBeUndefined();
      expect(clients.find('hk-batch')).toBeUndefined();
      renameSync(`${path}.away`, path);
      expect(clients.find('hk-batch')).toBeDefined();
    }
    expect(faults).toEqual(Array(2).fill(`cannot read the clients file ${path} (ENOENT)`));
  });

  it('stay out while a directory stands in place of the file', () => {
    mkdirSync(path);
    expect(open().find('hk-batch')).toBeUndefined();
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
    ['a cheap hash', (client) => ({ ...client, secret: { ...client.secret, cost: 2 } })],
    ['a hash that takes all memory', (client) => ({ ...client, secret: { ...client.secret, cost: 2 ** 30 } })],
    ['a short hash', (client) => ({ ...client, secret: { ...client.secret, hash: 'AAAA' } })],
  ])('stay out, all of them, when one line has %s', (_, change) => {
    keep(operator(), change(hk()) as object);
    expect(open().find('anna')).toBeUndefined();
    expect(faults).toEqual([expect.stringContaining(`the clients file ${path} is wrong at /clients/1`)]);
    expect(faults.join()).not.toContain(hkSecret.hash);
  });

  it('stay out, all of them, when an id is there twice', () => {
    keep(hk(), operator(), hk());
    expect(open().find('anna')).toBeUndefined();
    expect(faults).toEqual([`the clients file ${path} is wrong at /clients: a client is there twice`]);
  });

  it('take as long to refuse when they are unknown', async () => {
    keep(hk());
    const clients = open();
    const median = async (id: string) => {
      const times: number[] = [];
      for (let n = 0; n < 5; n++) {
        const before = performance.now();
        await clients.verify(id, 'guess');
        times.push(performance.now() - before);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const [known, unknown] = [await median('hk-batch'), await median('nobody')];
    expect(unknown).toBeGreaterThan(known / 4);
    expect(unknown).toBeLessThan(known * 4);
  });
});
