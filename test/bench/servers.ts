import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BareServer, type ServerProcess, startBare, startHub } from './server-process.ts';

/** The directories and servers of one figure. */
export type Servers = {
  newDirectory(): string;
  hub(directory: string): Promise<ServerProcess>;
  bare(name: BareServer, directory: string): Promise<ServerProcess>;
};

/** Everything that `work` started is stopped when it ends, and its directories are removed. */
export const withServers = async <Result>(
  profile: string | undefined,
  work: (servers: Servers) => Promise<Result>,
): Promise<Result> => {
  const directories: string[] = [];
  const started: ServerProcess[] = [];
  const kept = async (server: Promise<ServerProcess>) => {
    started.push(await server);
    return server;
  };
  try {
    return await work({
      newDirectory: () => {
        const directory = mkdtempSync(join(tmpdir(), 'samspil-bench-'));
        directories.push(directory);
        return directory;
      },
      hub: (directory) => kept(startHub(directory, profile)),
      bare: (name, directory) => kept(startBare(name, directory)),
    });
  } finally {
    for (const server of started) await server.stop();
    for (const directory of directories) rmSync(directory, { recursive: true, force: true });
  }
};
