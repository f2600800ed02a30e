import { fork } from 'node:child_process';
import { once } from 'node:events';
import { PlayFault } from './play-fault.ts';

export type OwnHub = { origin: string; stop(): Promise<void> };

export const startOwnHub = async (): Promise<OwnHub> => {
  const child = fork(new URL('./hub-process.ts', import.meta.url));
  const exited = once(child, 'exit');
  const [origin] = await Promise.race([once(child, 'message'), exited]);
  if (typeof origin !== 'string') throw new PlayFault(`The hub ended with ${origin} before it served.`);
  return {
    origin,
    stop: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
};
