import type { Edition } from '../e2e/client.ts';
import { exited, type HubProcess, spawnHub, startHubProcess } from '../embedded/hub-process.ts';

/** A hub that can be killed and comes back on the same data directory, at the same address. */
export type MortalHub = {
  edition: Edition;
  /** Resolves when a hub is serving. */
  up(): Promise<unknown>;
  /** SIGKILL now, then restart; resolves when the new process is serving. */
  killAndRestart(): Promise<void>;
  /** SIGKILL now, and again while the next process is starting. */
  killAndKillWhileStarting(afterMilliseconds: number): Promise<void>;
  stop(): Promise<number | null>;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const startMortalHub = async (data: string): Promise<MortalHub> => {
  let hub: HubProcess = await startHubProcess(['--data', data]);
  const args = ['--data', data, '--port', new URL(hub.origin).port];
  let alive: Promise<unknown> = Promise.resolve();

  const kill = async () => {
    const ended = exited(hub.child);
    hub.child.kill('SIGKILL');
    await ended;
  };
  const liveAfter = (death: Promise<unknown>): Promise<void> => {
    const reborn = death.then(async () => {
      hub = await startHubProcess(args);
    });
    alive = reborn;
    return reborn;
  };

  return {
    edition: { origin: hub.origin, credentialsOf: (id) => ({ id, secret: 'sandbox' }) },
    up: () => alive,
    killAndRestart: () => liveAfter(kill()),
    killAndKillWhileStarting: (afterMilliseconds) =>
      liveAfter(
        kill().then(async () => {
          const { child } = spawnHub(args);
          await pause(afterMilliseconds);
          child.kill('SIGKILL');
          await exited(child);
        }),
      ),
    stop: () => {
      hub.child.kill('SIGTERM');
      return exited(hub.child);
    },
  };
};
