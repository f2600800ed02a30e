import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exited, startHubProcess } from './hub-process.ts';

/** A fault that no listener of ours catches, raised when the process is told to. */
const faults = {
  'thrown by a listener': "process.on('SIGUSR2', () => { throw new Error('injected'); });",
  'from an unhandled promise': "process.on('SIGUSR2', () => { Promise.reject(new Error('injected')); });",
  'of an emitter without a listener':
    "import { EventEmitter } from 'node:events'; process.on('SIGUSR2', () => new EventEmitter().emit('error', new Error('injected')));",
};

const linesOf = (stderr: string) =>
  stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('an uncaught fault', () => {
  it.each(Object.entries(faults))('%s is logged, and the hub shuts down cleanly with 1', async (_, code) => {
    const directory = await mkdtemp(join(tmpdir(), 'samspil-test-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const injected = join(directory, 'fault.mjs');
    await writeFile(injected, code);
    const hub = await startHubProcess(['--data', join(directory, 'data')], {
      NODE_OPTIONS: `--import=${pathToFileURL(injected)}`,
    });
    hub.child.kill('SIGUSR2');
    expect(await exited(hub.child)).toBe(1);
    const [started, fatal, stopped] = linesOf(hub.stderr());
    expect([started.msg, fatal.level, fatal.err.message, stopped.msg]).toEqual([
      'hub started',
      60,
      'injected',
      'hub stopped',
    ]);
  });

  it('during shutdown changes the exit code, not the shutdown', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'samspil-test-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const injected = join(directory, 'fault.mjs');
    await writeFile(injected, "process.on('SIGTERM', () => { throw new Error('injected'); });");
    const hub = await startHubProcess(['--data', join(directory, 'data')], {
      NODE_OPTIONS: `--import=${pathToFileURL(injected)}`,
    });
    hub.child.kill('SIGTERM');
    expect(await exited(hub.child)).toBe(1);
    expect(linesOf(hub.stderr()).at(-1).msg).toBe('hub stopped');
  });
});
