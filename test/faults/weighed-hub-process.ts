import { pino } from 'pino';
import { startHub } from '../../functions/embedded/start-hub.ts';

/** A sandbox on the given directory that reports the size of its heap when its parent asks. */
const collect = (globalThis as { gc?: () => void }).gc;
if (!collect || !process.send) throw new Error('needs --expose-gc and a parent with an IPC channel');

const moment = () => new Promise((resolve) => setTimeout(resolve, 100));

const { origin } = await startHub(
  { data: String(process.argv[2]), host: '127.0.0.1', port: 0 },
  pino({ level: 'silent' }),
);

process.on('message', async () => {
  for (let times = 0; times < 5; times++) {
    await moment();
    collect();
  }
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
process.send({ origin });
