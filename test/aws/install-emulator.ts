import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The emulator, and what it verifies the signatures of tokens with. */
const packages = ['ministack==1.5.33', 'cryptography==50.0.2'];
const cache = join(import.meta.dirname, '../../node_modules/.cache/samspil');
const home = join(cache, packages.join('+'));
const pythonIn = (directory: string): string => join(directory, 'bin/python');

const explain = async (what: string, doing: Promise<unknown>): Promise<void> => {
  try {
    await doing;
  } catch (cause) {
    throw new Error(`The AWS emulator needs ${what}: ${(cause as Error).message}`, { cause });
  }
};

/** Installs the emulator, once for all processes; answers the Python that has it. */
export const installEmulator = async (): Promise<string> => {
  if (existsSync(home)) return pythonIn(home);
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'installing-'));
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
