import type { ChildProcess } from 'node:child_process';
import { residentMemory } from '../bench/resident-memory.ts';

/** The peak memory of a process, sampled twice a second until `stop`. */
export const watchMemory = ({ pid }: ChildProcess): { stop(): number } => {
  let most = residentMemory(pid);
  const timer = setInterval(() => {
    most = Math.max(most, residentMemory(pid));
  }, 500);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
};
