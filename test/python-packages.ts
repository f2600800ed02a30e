import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testCache } from './test-cache.ts';

const run = promisify(execFile);

const pythonIn = (directory: string): string => join(directory, 'bin/python');

/** Installs Python packages for `who`, once for all processes; returns the Python that has them. */
export const installPythonPackages = async (who: string, packages: readonly string[]): Promise<string> => {
  const explain = async (what: string, doing: Promise<unknown>): Promise<void> => {
    try {
      await doing;
    } catch (cause) {
      throw new Error(`${who} needs ${what}: ${(cause as Error).message}`, { cause });
    }
  };

  const home = join(testCache, packages.join('+'));
  if (existsSync(home)) return pythonIn(home);
  await mkdir(testCache, { recursive: true });
  const making = await mkdtemp(join(testCache, 'installing-'));
  try {
    await explain('python3 with its module venv', run('python3', ['-m', 'venv', making]));
    const install = ['-m', 'pip', 'install', '--quiet', ...packages];
    await explain(`${packages.join(' and ')} from the Python package index`, run(pythonIn(making), install));
    await rename(making, home);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return pythonIn(home);
};
