import { exited, spawnHub } from '../embedded/hub-process.ts';

/** How a start ends that cannot be; `lines` is all that it says. */
export const refusedStart = async (data: string) => {
  const { child, stderr, stdout } = spawnHub(['--port', '0', '--data', data]);
  child.stdout.once('data', () => child.kill('SIGKILL')); // it has started after all
  const code = await exited(child);
  return { code, out: stdout(), lines: stderr().trim().split('\n') };
};
