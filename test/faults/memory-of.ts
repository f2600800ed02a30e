import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident memory of a process, in MiB. */
export const memoryOf = ({ pid }: ChildProcess): number => {
  const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
};

/** The most that a process holds, looked at twice a second until `stop`. */
export const watchMemory = (child: ChildProcess): { stop(): number } => {
  let most = memoryOf(child);
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(child));
  }, 500);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
};
