import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { logDestination } from '../../functions/embedded/log-destination.ts';
import { askToken, request } from '../e2e/client.ts';
import { exited, startHubProcess, temporaryDirectory } from './hub-process.ts';

/** A stream whose reader consumes nothing until it is told to. */
const stalled = () => {
  const taken: string[] = [];
  let go = () => {};
  const told = new Promise<void>((resolve) => {
    go = resolve;
  });
  const stream = new Writable({
    decodeStrings: false,
    write: (line, _, done) => {
      void told.then(() => {
        taken.push(line);
        done();
      });
    },
  });
  return { stream, taken, go };
};
const line = (level: number, text: string) => `${JSON.stringify({ level, text })}\n`;

describe('a log whose reader has stalled', () => {
  it('buffers a limited amount, drops and counts the rest, and always keeps a fatal line', async () => {
    const { stream, taken, go } = stalled();
    const log = logDestination(stream);
    for (let count = 0; count < 2_000; count++) log.write(line(40, 'x'.repeat(1_000)));
    log.write(line(60, 'the end'));
    expect(stream.writableLength).toBeLessThan(1024 * 1024 + 3_000);
    go();
    await log.flushed();
    expect(taken.at(-2)).toBe(line(60, 'the end'));
    log.write(line(30, 'later'));
    await log.flushed();
    const told = taken.filter((each) => each.includes('log lines dropped')).map((each) => JSON.parse(each));
    const kept = taken.filter((each) => each.includes('xxx')).length;
    expect(told).toEqual([expect.objectContaining({ level: 40, dropped: 2_000 - kept })]);
  });

  it('survives a reader that is gone', async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
    const log = logDestination(stream);
    for (let count = 0; count < 3; count++) log.write(line(40, 'x'));
    await log.flushed();
  });

  it('does not block the hub, which shuts down cleanly when the log is read again', { timeout: 60_000 }, async () => {
    const directory = await temporaryDirectory();
    onTestFinished(directory.remove);
    const hub = await startHubProcess(['--data', join(directory.path, 'data')]);
    hub.child.stderr?.pause();
    const edition = { origin: hub.origin, credentialsOf: () => ({ id: '', secret: '' }) };
    const form = { grant_type: 'client_credentials', client_id: 'akasse-hk', client_secret: 'wrong' };
    for (let count = 0; count < 60; count++)
      await Promise.all(Array.from({ length: 50 }, () => askToken(edition, form)));
    expect((await request(edition, '/health')).status).toBe(200);
    hub.child.kill('SIGTERM');
    hub.child.stderr?.resume();
    expect(await exited(hub.child)).toBe(0);
    expect(hub.stderr()).toMatch(/"msg":"hub stopped"\}\n$/);
  });
});
