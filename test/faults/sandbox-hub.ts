import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Edition } from '../e2e/client.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from '../embedded/hub-process.ts';

export type SandboxHub = HubProcess & { edition: Edition; data: string; stop(): Promise<number | null> };

export const startIn = async (data: string): Promise<SandboxHub> => {
  const hub = await startHubProcess(['--data', data]);
  const stop = () => {
    hub.child.kill('SIGTERM');
    return exited(hub.child);
  };
  onTestFinished(async () => void (await stop()));
  return { ...hub, data, stop, edition: { origin: hub.origin, credentialsOf: (id) => ({ id, secret: 'sandbox' }) } };
};

/** A directory for a test; removed when it has finished. */
export const ownDirectory = async (): Promise<string> => {
  const { path, remove } = await temporaryDirectory();
  onTestFinished(remove);
  return path;
};

export const startSandbox = async (): Promise<SandboxHub> => startIn(join(await ownDirectory(), 'data'));
