import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../../functions/embedded/sqlite/storage.ts';
import { readAll } from '../../contract/read-all.ts';
import { times } from '../../contract/times.ts';
import { nodeOptions } from '../../node-options.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const script = fileURLToPath(new URL('accept-until-killed.ts', import.meta.url));

it('what has settled survives kill -9, and the directory is free at once', { timeout: 120_000 }, async () => {
  const directory = temporaryDirectory(onTestFinished);
  const child = spawn(process.execPath, [...nodeOptions, script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  let told = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    told = Number(line);
    if (told === 50) child.kill('SIGKILL');
  }
  await ended;
  expect(told).toBeGreaterThanOrEqual(50);

  const storage = openStorage(directory);
  onTestFinished(() => storage.close());
  const commits = await storage.log.read('case/killed', 0);
  expect(commits.length).toBeGreaterThanOrEqual(told);
  expect(commits.map(({ sequence }) => sequence)).toEqual(times(commits.length, (sequence) => sequence));
  const entries = await readAll(storage.feeds, 'akasse-hk');
  expect(entries.map(({ position, commit }) => [position, commit.sequence])).toEqual(
    times(commits.length, (sequence) => [sequence, sequence]),
  );
});
