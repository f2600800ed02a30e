import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { exited } from '../embedded/hub-process.ts';
import { nodeOptions } from '../node-options.ts';
import { ownDirectory } from './sandbox-hub.ts';

const script = new URL('./weighed-hub-process.ts', import.meta.url).pathname;

export type WeighedHub = {
  origin: string;
  /** The bytes on its heap when it is idle and garbage has been collected. */
  heap(): Promise<number>;
};

export const startWeighedHub = async (): Promise<WeighedHub> => {
  const child = spawn(process.execPath, ['--expose-gc', ...nodeOptions, script, join(await ownDirectory(), 'data')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited(child);
  });
  const said = async () => (await once(child, 'message'))[0] as { origin: string; heap: number };
  const { origin } = await said();
  return {
    origin,
    heap: async () => {
      child.send('heap');
      return (await said()).heap;
    },
  };
};
