import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refusedStart } from './refused-start.ts';
import { ownDirectory, startIn } from './sandbox-hub.ts';

const mayMount = (): boolean => {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
};

/** Root can write anywhere except to a read-only mount. */
const mountReadOnly = (directory: string): void => {
  execFileSync('mount', ['--bind', directory, directory]);
  onTestFinished(() => void execFileSync('umount', [directory]));
  execFileSync('mount', ['-o', 'remount,ro,bind', directory]);
};

describe.skipIf(!mayMount())('a read-only data directory', () => {
  it.each(['new', 'used'])('ends the start with one clear line: %s', async (which) => {
    const directory = await ownDirectory();
    const data = join(directory, 'data');
    if (which === 'used') await (await startIn(data)).stop();
    const before = readdirSync(directory, { recursive: true });
    mountReadOnly(directory);
    const { code, out, lines } = await refusedStart(data);
    expect([code, out, lines.length]).toEqual([1, '', 1]);
    expect(lines[0]).toContain(`The data directory ${data} cannot be`);
    expect(readdirSync(directory, { recursive: true })).toEqual(before);
  });
});
