import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startHub } from '../../functions/embedded/start-hub.ts';

/** A hub in its own process and on its own core. It sends its origin to its parent, exits with it and removes its data. */
const data = await mkdtemp(join(tmpdir(), 'samspil-demo-'));
const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
const hub = await startHub({ port: 0, host: '127.0.0.1', data }, log);

process.on('SIGINT', () => {}); // a terminal sends it to the parent too, whose exit ends this process
process.once('disconnect', async () => {
  await hub.stop();
  await rm(data, { recursive: true });
});
process.send?.(hub.origin);
