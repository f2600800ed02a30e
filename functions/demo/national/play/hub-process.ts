import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startHub } from '../../../embedded/start-hub.ts';

/** A hub in a process and a core of its own. It tells its parent where it is, and goes with its data when the parent does. */
const data = await mkdtemp(join(tmpdir(), 'samspil-demo-'));
const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
const hub = await startHub({ port: 0, host: '127.0.0.1', data }, log);

process.on('SIGINT', () => {}); // a terminal sends it to the parent too, and that ends this
process.once('disconnect', async () => {
  await hub.stop();
  await rm(data, { recursive: true });
});
process.send?.(hub.origin);
