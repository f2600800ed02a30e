import { exited, spawnHub } from '../embedded/hub-process.ts';

/** How an impossible start ends; `lines` is all its output. */
export const refusedStart = async (data: string) => {
  const { child, stderr, stdout } = spawnHub(['--port', '0', '--data', data]);
  child.stdout.once('data', () => child.kill('SIGKILL')); // it started after all
  const code = await exited(child);
  return { code, out: stdout(), lines: stderr().trim().split('\n') };
};
