import { execFile } from 'node:child_process';
import { nodeOptions } from '../node-options.ts';

export type Ended = { code: number; out: string; lines: string[] };

/** `npm run backup` and `npm run restore`, without npm. */
export const dataCommand = (name: 'backup' | 'restore', ...args: string[]): Promise<Ended> => {
  const command = new URL(`../../functions/embedded/commands/${name}-command.ts`, import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeOptions, command, ...args], (error, out, stderr) =>
      resolve({ code: Number(error?.code ?? 0), out, lines: stderr.trim().split('\n') }),
    );
  });
};
