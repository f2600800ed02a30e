import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeOptions } from '../node-options.ts';

const main = new URL('../../functions/embedded/main.ts', import.meta.url).pathname;

export type HubProcess = { origin: string; child: ChildProcess; stdout: () => string; stderr: () => string };

export const exited = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));

export const temporaryDirectory = async (): Promise<{ path: string; remove: () => Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'samspil-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

/** Starts the embedded edition as its users do, in a separate process. */
export const spawnHub = (args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [...nodeOptions, main, ...args], {
    env: { ...process.env, SAMSPIL_CLIENTS: undefined, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return { child, stdout: () => output.stdout, stderr: () => output.stderr };
};

export const startHubProcess = async (args: string[], env: Record<string, string> = {}): Promise<HubProcess> => {
  const hub = spawnHub(['--port', '0', ...args], env);
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: hub.child.stdout }).on('line', (line) => {
      const found = /serving at (http:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    hub.child.once('exit', (code) => reject(new Error(`the hub exited with ${code}: ${hub.stderr()}`)));
  });
  return { origin, ...hub };
};
