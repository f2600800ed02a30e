import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exited, temporaryDirectory } from './embedded/hub-process.ts';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const readme = await readFile(join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block as string);

/** Not run here: the build runs the first two from a clean checkout, and the third needs Python. */
const [start, test, testAws] = ['npm ci && npm start\n', 'npm ci && npm test\n', 'npm run test:aws\n'];
const synth = 'npx cdk synth --quiet\n';
const demo = 'npm run demo\n';
const client = 'npm run client -- add akasse-hk\n';
const walkThrough = commands.filter((block) => ![start, test, testAws, synth, demo, client].includes(block));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let clone: string;

/** A copy of what is kept, as a user has it after `npm ci`. */
beforeAll(async () => {
  directory = await temporaryDirectory();
  clone = join(directory.path, 'samspil');
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
  await mkdir(clone);
  for (const file of stdout.trim().split('\n')) await cp(join(root, file), join(clone, file));
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => directory.remove());

describe('the README', () => {
  it('has the commands that this test runs, and the build runs the two that it does not', async () => {
    expect(commands).toEqual(expect.arrayContaining([start, test, testAws, synth, demo, client]));
    expect(walkThrough.length).toBeGreaterThan(2);
    const build = await readFile(join(root, '.ci/run'), 'utf8');
    for (const command of ['npm ci', 'npm test']) expect(build.split('\n')).toContain(command);
  });

  it('leads from a started hub to an event read, an answer to who saw it, and the same again', async () => {
    const port = await freePort();
    const hub = spawn('npm', ['start'], {
      cwd: clone,
      env: { ...process.env, SAMSPIL_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    await new Promise<void>((resolve) => {
      hub.stdout.on('data', (chunk) => {
        printed += chunk;
        if (printed.includes('| show\n\n')) resolve();
      });
    });
    const pasted = walkThrough.join('\n').replaceAll('4870', String(port));
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', pasted], { cwd: clone });
    for (const expected of ['"status": "accepted"', 'contact-track-changed.v1', '"action": "event-delivered"', 'dpo-1'])
      expect(stdout).toContain(expected);

    const printedWalkThrough = printed.slice(printed.indexOf('hub='));
    const ofItself = await run('bash', ['-euo', 'pipefail', '-c', printedWalkThrough], { cwd: clone });
    expect(ofItself.stdout).toContain('"rule": "R-TRI-2"');

    hub.kill('SIGTERM');
    await exited(hub);
    await expect
      .poll(() => fetch(`http://127.0.0.1:${port}/health`).catch(() => 'gone'), { timeout: 10_000 })
      .toBe('gone');
  });

  it('tells one citizen’s story', async () => {
    const { stdout } = await run('npm', ['run', 'demo'], { cwd: clone });
    expect(stdout).toMatch(/28 messages: 25 accepted, 3 refused by a rule; 30 events heard/);
    expect(stdout).toContain('event-delivered by jobcentre-751-system');
  });

  it('builds what would be deployed', { timeout: 180_000 }, async () => {
    await run('bash', ['-c', synth], { cwd: clone });
    const manifest = JSON.parse(await readFile(join(clone, 'cdk.out/manifest.json'), 'utf8'));
    expect(Object.keys(manifest.artifacts)).toEqual(expect.arrayContaining(['Stateful', 'Application', 'Subscribers']));
  });

  it('makes a client', async () => {
    const { stdout } = await run('bash', ['-c', client], { cwd: clone });
    expect(stdout).toMatch(/[A-Za-z0-9_-]{43}/);
  });

  it('links to files that are there', async () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path as string);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links.filter((path) => !path.startsWith('http'))) {
      const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard', link], { cwd: root });
      expect(stdout, link).not.toBe('');
    }
  });
});
