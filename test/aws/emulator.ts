import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { installEmulator } from './install-emulator.ts';

/** An AWS for this process alone, initially empty. */
export type Emulator = { endpoint: string; stop(): Promise<void> };

export const region = 'eu-north-1';
/** Credentials that the emulator accepts as its own account's. */
export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

const startsWithin = 30_000;
const endsWithin = 5_000;

/** `variables` are set for the emulator and the functions that it runs. */
export const startEmulator = async (variables: Readonly<Record<string, string>> = {}): Promise<Emulator> => {
  const python = await installEmulator();
  const [port, directory] = [await freePort(), await mkdtemp(join(tmpdir(), 'samspil-aws-'))];
  const logFile = join(directory, 'emulator.log');
  const log = await open(logFile, 'w');
  const emulator = spawn(python, ['-m', 'ministack'], {
    stdio: ['ignore', log.fd, log.fd],
    env: {
      ...process.env,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      LOG_LEVEL: 'ERROR',
      MINISTACK_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      TMPDIR: directory,
      STATE_DIR: join(directory, 'state'),
      S3_DATA_DIR: join(directory, 's3'),
      SFTP_ENABLED: '0',
      IOT_MTLS_ENABLED: '0',
      ...variables,
    },
  });
  await log.close();
  const ended = once(emulator, 'exit');
  const endWithUs = () => emulator.kill();
  process.once('exit', endWithUs);
  const isRunning = () => emulator.exitCode === null && emulator.signalCode === null;
  const endpoint = `http://127.0.0.1:${port}`;

  const stop = async (): Promise<void> => {
    process.off('exit', endWithUs);
    if (isRunning()) {
      emulator.kill('SIGTERM');
      const killing = setTimeout(endsWithin, undefined, { ref: false }).then(() => emulator.kill('SIGKILL'));
      await Promise.race([ended, killing.then(() => ended)]);
    }
    await rm(directory, { recursive: true, force: true });
  };

  const isReady = (): Promise<boolean> =>
    fetch(`${endpoint}/_ministack/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const deadline = Date.now() + startsWithin; !(await isReady()); await setTimeout(100)) {
    if (isRunning() && Date.now() < deadline) continue;
    const said = await readFile(logFile, 'utf8');
    await stop();
    throw new Error(`The AWS emulator did not start:\n${said}`);
  }
  return { endpoint, stop };
};
