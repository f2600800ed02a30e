import { randomInt } from 'node:crypto';
import pino from 'pino';
import { dayOf } from '../core/time.ts';
import { stopOnCrash } from './crash-handler.ts';
import { endWithParent } from './end-with-parent.ts';
import { logDestination } from './log-destination.ts';
import { parseOptions } from './options.ts';
import { systemClock } from './sandbox/business-clock.ts';
import { walkThrough } from './sandbox/walk-through.ts';
import { StartFault } from './start-fault.ts';
import { startHub } from './start-hub.ts';

const say = (text: string) => process.stdout.write(text);
const fail = (line: string, code: number): never => {
  process.stderr.write(`${line}\n`);
  process.exit(code);
};

const parsed = parseOptions(process.argv.slice(2), process.env);
if ('help' in parsed) {
  say(parsed.help);
  process.exit(0);
}
if ('fault' in parsed) fail(parsed.fault, 2);

const destination = logDestination(process.stderr);
const log = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination);

const { options } = parsed as Extract<typeof parsed, { options: unknown }>;
const hub = await startHub(options, log).catch((error: unknown) => {
  if (error instanceof StartFault) return fail(error.message, error.exitCode);
  throw error;
});

let isStopping = false;
const stop = (code = 0) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, stopWell);
  process.exitCode ||= code;
  if (isStopping) return;
  isStopping = true;
  hub
    .stop()
    .catch((error: unknown) => {
      log.fatal({ err: error }, 'hub did not stop well');
      process.exitCode = 1;
    })
    .then(destination.flushed)
    .then(() => process.exit());
};
const stopWell = () => stop();
process.once('SIGINT', stopWell);
process.once('SIGTERM', stopWell);
endWithParent(process.env, stopWell);
stopOnCrash(log, stop);
hub.failed.then((cause) => {
  log.fatal(
    { err: cause },
    'the data directory cannot be written durably: the hub stops; see to the disk and start it again',
  );
  stop(1);
});

const { origin, publicOrigin } = hub;
const known = publicOrigin === origin ? '' : `, known to others as ${publicOrigin}`;
const greeting = [`Samspil is serving at ${origin} (${hub.mode})${known}; documentation at ${publicOrigin}/docs\n`];
if (hub.mode === 'sandbox') {
  const serial = String(randomInt(10_000)).padStart(4, '0');
  const citizen = { today: dayOf(systemClock.now()), cpr: `610180${serial}` };
  greeting.push(
    'This is a sandbox: every party is a client with the secret "sandbox". Paste this into another shell:\n',
    walkThrough({ origin, ...citizen }),
  );
}
say(`${greeting.join('\n')}\n`);
