import { DatabaseSync } from 'node:sqlite';
import { rotateKey } from '../../../functions/embedded/sqlite/rotate-key.ts';

/** Rotates the lookup key of the given directory, and is killed when it has written twenty rows. */
const db = new DatabaseSync(':memory:');
const statement = Object.getPrototypeOf(db.prepare('SELECT 1')) as { run: (...parameters: unknown[]) => unknown };
const { run } = statement;
let written = 0;
statement.run = function (...parameters) {
  const answer = run.apply(this, parameters);
  if (++written === 20) process.kill(process.pid, 'SIGKILL');
  return answer;
};
await rotateKey(process.argv[2] as string, 'look-up', '2012-11-05T11:00:00.000Z');
