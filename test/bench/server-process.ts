import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { exited } from '../embedded/hub-process.ts';
import { nodeOptions } from '../node-options.ts';

export type ServerProcess = {
  origin: string;
  pid: number;
  stop(): Promise<void>;
};

const originOf = (child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const origin = /serving at (http:\S+)/.exec(line)?.[1];
      if (origin) resolve(origin);
    });
    child.once('exit', (code) => reject(new Error(`a server exited with ${code} before it was ready: ${said}`)));
  });

const start = async (script: string, args: string[], options: string[]): Promise<ServerProcess> => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...options, ...nodeOptions, path, ...args], {
    env: { ...process.env, SAMSPIL_CLIENTS: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await originOf(child);
  return {
    origin,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await exited(child);
    },
  };
};

/** The embedded edition, started as its users start it. */
export const startHub = (data: string, profile?: string): Promise<ServerProcess> =>
  start(
    '../../functions/embedded/main.ts',
    ['--port', '0', '--data', data],
    profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile],
  );

/** The one thing that a bare server does. */
export type BareServer = 'single' | 'batches' | 'pages';

/** A server on the same stack that does one thing only. */
export const startBare = (name: BareServer, directory: string): Promise<ServerProcess> =>
  start(`./bare/${name}.ts`, [directory], []);
