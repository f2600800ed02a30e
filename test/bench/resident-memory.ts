import { readFileSync } from 'node:fs';

/** In MiB, for a process on this machine, where the system has `/proc`. */
export const residentMemory = (pid: number | undefined): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
