import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shippedPolicies } from '../../../functions/core/shipped-policies.ts';
import { backUp } from '../../../functions/embedded/sqlite/back-up.ts';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { restore } from '../../../functions/embedded/sqlite/restore.ts';
import { rotatedKeys, rotateKey } from '../../../functions/embedded/sqlite/rotate-key.ts';
import { query } from '../../../functions/embedded/sqlite/statements.ts';
import { openStorage, type Storage } from '../../../functions/embedded/sqlite/storage.ts';
import { StartFault } from '../../../functions/embedded/start-fault.ts';
import { makeHub } from '../../../functions/hub/hub.ts';
import { shippedRegister } from '../../../schemas/parties.ts';
import { times } from '../../contract/times.ts';
import { akasse, spellOpened } from '../../core/messages.ts';
import { cloudEventOf } from '../../hub/cloud-event.ts';
import { cprOf } from '../../hub/people.ts';
import { nodeOptions } from '../../node-options.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const now = '2012-11-05T11:00:00.000Z';
const people = times(30, (number) => ({ cpr: cprOf(number), message: spellOpened({ cpr: cprOf(number) }) }));

const hubOn = (storage: Storage) => {
  let [cases, commits] = [0, 0];
  const clock = { now: () => now };
  return makeHub(
    {
      ...storage,
      businessClock: clock,
      systemClock: clock,
      newCaseId: () => `case-${++cases}`,
      newCommitId: () => `commit-${++commits}`,
      origin: () => 'https://samspil.example',
      alerts: { raise: () => {}, note: () => {} },
    },
    { register: shippedRegister, policies: shippedPolicies },
  );
};

/** Runs `use` on the storage of a directory, and closes it. */
const using = async <Answer>(directory: string, use: (storage: Storage) => Promise<Answer>): Promise<Answer> => {
  const storage = openStorage(directory);
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
};

const filled = async (): Promise<string> => {
  const directory = temporaryDirectory(onTestFinished);
  await using(directory, async (storage) => {
    const hub = hubOn(storage);
    for (const { message } of people) await hub.receive(akasse, cloudEventOf(message));
    await storage.citizens.introduce(cprOf(999), 'case-that-never-came');
  });
  return directory;
};

/** The hub's answers about its citizens, and to repeated messages with the same and with different content. */
const answersOf = (directory: string) =>
  using(directory, async (storage) => {
    const hub = hubOn(storage);
    return Promise.all(
      people.map(async ({ cpr, message }, index) => {
        const again = await hub.receive(akasse, cloudEventOf(message));
        const other = await hub.receive(akasse, cloudEventOf(spellOpened({ cpr, benefit: 'efterloen' }, message)));
        return [
          (await storage.citizens.find(cpr)) === `case-${index + 1}`,
          again.outcome,
          other.outcome === 'refused' && other.refusal.code,
        ];
      }),
    );
  });
const asBefore = people.map(() => [true, 'repeated', 'id-reused']);

const settingOf = (directory: string, name: string): string | undefined => {
  const db = new DatabaseSync(join(directory, dataFile), { readOnly: true });
  const row = query<[string], [string]>(db, 'SELECT value FROM settings WHERE name = ?').one(name);
  db.close();
  return row?.[0];
};

describe('the rotation of a key', () => {
  it.each(rotatedKeys)('leaves citizens and claimed messages as they were: %s', async (key) => {
    const directory = await filled();
    await rotateKey(directory, key, now);
    expect(await answersOf(directory)).toEqual(asBefore);
    await rotateKey(directory, key, now);
    expect(await answersOf(directory)).toEqual(asBefore);
  });

  it('finds every citizen under the new lookup key only, and nobody who has no case', async () => {
    const directory = await filled();
    const before = settingOf(directory, 'look-up-key');
    await rotateKey(directory, 'look-up', now);
    expect(settingOf(directory, 'look-up-key')).not.toBe(before);
    await using(directory, async ({ citizens, settings }) => {
      expect(await citizens.find(cprOf(999))).toBeUndefined();
      settings.set('look-up-key', before ?? '');
    });
    await using(directory, async ({ citizens }) => {
      for (const { cpr } of people) expect(await citizens.find(cpr)).toBeUndefined();
    });
  });

  it('leaves no trace of the old lookup key in the data', async () => {
    const directory = await filled();
    const before = settingOf(directory, 'look-up-key') ?? '';
    const files = () => readdirSync(directory).map((file) => readFileSync(join(directory, file), 'latin1'));
    expect(files().some((text) => text.includes(before))).toBe(true);
    await rotateKey(directory, 'look-up', now);
    expect(files().some((text) => text.includes(before))).toBe(false);
  });

  it('hashes new content with the new key', async () => {
    const directory = await filled();
    await rotateKey(directory, 'content', now);
    await using(directory, async (storage) => {
      const message = spellOpened({ cpr: cprOf(500) });
      await hubOn(storage).receive(akasse, cloudEventOf(message));
      const contents = [people[0]?.message, message].map(async (each) => storage.claims.find(akasse, each?.id ?? ''));
      expect((await Promise.all(contents)).map((claim) => claim?.content.slice(0, 2))).toEqual(['1:', '2:']);
    });
  });

  it('is done completely or not at all when it is killed half-way', { timeout: 60_000 }, async () => {
    const directory = await filled();
    const before = settingOf(directory, 'look-up-key');
    const script = fileURLToPath(new URL('rotate-until-killed.ts', import.meta.url));
    const child = spawn(process.execPath, [...nodeOptions, script, directory], { stdio: 'inherit' });
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    expect(settingOf(directory, 'look-up-key')).toBe(before);
    expect(await answersOf(directory)).toEqual(asBefore);
  });

  it('is refused for a citizen whose number is in no commit, and names the case', async () => {
    const directory = await filled();
    const before = settingOf(directory, 'look-up-key');
    await using(directory, async ({ citizens }) => {
      await citizens.introduce(cprOf(998), 'case-1');
    });
    await expect(rotateKey(directory, 'look-up', now)).rejects.toThrow(/^no commit of case case-1 /);
    expect(settingOf(directory, 'look-up-key')).toBe(before);
    expect(await answersOf(directory)).toEqual(asBefore);
  });

  it('is refused where a hub runs, and where there is none', async () => {
    const directory = await filled();
    await using(directory, async () => {
      await expect(rotateKey(directory, 'signing', now)).rejects.toThrow('in use by another hub');
    });
    const empty = temporaryDirectory(onTestFinished);
    await expect(rotateKey(empty, 'signing', now)).rejects.toThrow(StartFault);
    await expect(rotateKey(empty, 'signing', now)).rejects.toThrow('holds no data of a hub');
  });

  it('is part of a backup made after it, and undone by one made before', async () => {
    const directory = await filled();
    const elsewhere = temporaryDirectory(onTestFinished);
    backUp(directory, join(elsewhere, 'before'));
    for (const key of rotatedKeys) await rotateKey(directory, key, now);
    backUp(directory, join(elsewhere, 'after'));
    for (const copy of ['before', 'after']) {
      restore(join(elsewhere, copy), join(elsewhere, `${copy}-restored`));
      expect(await answersOf(join(elsewhere, `${copy}-restored`))).toEqual(asBefore);
    }
  });
});
