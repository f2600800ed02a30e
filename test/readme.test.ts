import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exited, temporaryDirectory } from './embedded/hub-process.ts';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const build = join(root, '.ci/run');
const readme = await readFile(join(root, 'README.md'), 'utf8');

const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block as string);
const inline = [...readme.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);

const commandsIn = (code: string): string[] =>
  code
    .replace(/\\\n/g, ' ')
    .split(/\n|&&|[;|]/)
    .map((command) => command.trim().replace(/\s+/g, ' '))
    .filter((command) => /^(\w+=\S* )*(npm|npx) /.test(command));

const commands = [...new Set([...blocks, ...inline].flatMap(commandsIn))];
const walkThrough = blocks.filter((block) => commandsIn(block).length === 0);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let clone: string;

/** A copy of the tracked files, as a user has it after `npm ci`. */
beforeAll(async () => {
  directory = await temporaryDirectory();
  clone = join(directory.path, 'samspil');
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
  await mkdir(clone);
  for (const file of stdout
    .trim()
    .split('\n')
    .filter((each) => existsSync(join(root, each))))
    await cp(join(root, file), join(clone, file));
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => directory.remove());

const inClone = (command: string) => run('bash', ['-c', command], { cwd: clone });

/** Starts a hub with a command from the README, on its own port, and waits until it has printed `last`. */
const startHub = async (command: string, last: string) => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const hub = spawn('env', command.split(' '), {
    cwd: clone,
    env: { ...process.env, SAMSPIL_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    hub.once('exit', (code) => reject(new Error(`${command} exited with ${code}`)));
    hub.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes(last)) resolve();
    });
  });
  const stop = async () => {
    hub.kill('SIGTERM');
    await exited(hub);
    await expect.poll(() => fetch(`${origin}/health`).catch(() => 'gone'), { timeout: 10_000 }).toBe('gone');
  };
  return { port, origin, printed, stop };
};

const scripts = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile(join(clone, 'package.json'), 'utf8')).scripts;

const makeClient = async (command: string): Promise<string> =>
  /client_secret\s+([A-Za-z0-9_-]{43})/.exec((await inClone(command)).stdout)?.[1] ?? '';

const finds = (file: string) => async (command: string) => {
  const script = (await scripts())[command.replace('npm run ', '')];
  const { stdout } = await inClone(`npx ${script?.replace('vitest run', 'vitest list --filesOnly')}`);
  expect(stdout).toContain(file);
};

/** How each command in the README is shown to do what the README says. */
const proofs: Record<string, (command: string) => Promise<void>> = {
  /** What can be checked without fetching a package: the lock file is accepted. */
  'npm ci': async (command) => {
    expect((await inClone(`${command} --dry-run --offline`)).stdout).not.toContain('error');
  },

  'npm start': async (command) => {
    const { port, printed, stop } = await startHub(command, '| show\n\n');
    const pasted = walkThrough.join('\n').replaceAll('4870', String(port));
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', pasted], { cwd: clone });
    for (const expected of ['"status": "accepted"', 'contact-track-changed.v1', '"action": "event-delivered"', 'dpo-1'])
      expect(stdout).toContain(expected);
    const printedWalkThrough = printed.slice(printed.indexOf('hub='));
    const ofItself = await run('bash', ['-euo', 'pipefail', '-c', printedWalkThrough], { cwd: clone });
    expect(ofItself.stdout).toContain('"rule": "R-TRI-2"');
    await stop();
  },

  'npm start -- --help': async (command) => {
    expect((await inClone(command)).stdout).toMatch(/--port .*--host .*--data .*--clients .*--origin /s);
  },

  'SAMSPIL_CLIENTS=clients.json npm start -- --data live/': async (command) => {
    const secret = await makeClient('npm run client -- add akasse-3f');
    const { origin, stop } = await startHub(command, '(live)');
    const statusWith = async (client_secret: string) => {
      const form = { grant_type: 'client_credentials', client_id: 'akasse-3f', client_secret };
      return (await fetch(`${origin}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })).status;
    };
    expect([await statusWith(secret), await statusWith('sandbox')]).toEqual([200, 401]);
    expect((await fetch(`${origin}/sandbox/clock`)).status).toBe(404);
    await stop();
  },

  'npm run client -- add akasse-hk': async (command) => {
    expect(await makeClient(command)).toHaveLength(43);
  },

  'npm run demo': async (command) => {
    const { stdout } = await inClone(command);
    expect(stdout).toMatch(/28 messages: 25 accepted, 3 refused by a rule; 31 events heard/);
    expect(stdout).toContain('event-delivered by jobcentre-751-system');
  },

  'npm run demo -- --national': async (command) => {
    const { stdout } = await inClone(`${command} --citizens 200`);
    expect(stdout).toContain('lost 0: the check holds');
  },

  'npm run backup -- samspil-backup.db --data live/': async (command) => {
    await inClone(command);
    expect((await stat(join(clone, 'samspil-backup.db'))).size).toBeGreaterThan(0);
  },

  'npm run restore -- samspil-backup.db --data restored/': async (command) => {
    await inClone(command);
    const { stop } = await startHub('SAMSPIL_CLIENTS=clients.json npm start -- --data restored/', '(live)');
    await stop();
  },

  'npm run keys -- rotate signing --data live/': async (command) => {
    for (const key of ['signing', 'look-up', 'content'])
      expect((await inClone(command.replace('signing', key))).stdout).toContain(`the ${key} key of live/ is a new one`);
  },

  'npm run bench': async (command) => {
    const { stdout } = await inClone(`${command} -- --only single-messages --messages 100 --rounds 1`);
    expect(stdout).toMatch(/single messages +[\d,.]+ +[\d,.]+ +[\d.]+ +messages\/s/);
  },

  /** Needs Python and an emulator; its own tests cover what it measures. */
  'npm run bench:aws': async (command) => {
    expect((await inClone(`${command} -- --help`)).stdout).toContain('--citizens');
  },

  'npm run documents': async (command) => {
    const rulebook = join(clone, 'docs/rulebook.md');
    await rm(rulebook);
    await inClone(command);
    expect(await readFile(rulebook, 'utf8')).toBe(await readFile(join(root, 'docs/rulebook.md'), 'utf8'));
  },

  'npx cdk synth --quiet': async (command) => {
    await inClone(command);
    const manifest = JSON.parse(await readFile(join(clone, 'cdk.out/manifest.json'), 'utf8'));
    expect(Object.keys(manifest.artifacts)).toEqual(expect.arrayContaining(['Stateful', 'Application', 'Subscribers']));
  },

  /** Runs this very test with all others: no test is excluded by its name. */
  'npm test': async () => {
    expect((await scripts()).test).toBe('npm run check && vitest run');
  },

  /** Needs Python and an emulator; this only shows that it finds its tests. */
  'npm run test:aws': finds('test/aws/end-to-end.aws.test.ts'),

  /** Takes the better part of an hour; this only shows that it mutates both layers and finds their tests. */
  'npm run test:mutation': async (command) => {
    const script = (await scripts())[command.replace('npm run ', '')];
    const { stdout } = await inClone('npx vitest list --filesOnly --config vitest.mutation.config.ts');
    for (const layer of ['core', 'hub']) {
      expect(script).toContain(`stryker run test/mutation/${layer}.mjs`);
      expect(stdout).toMatch(new RegExp(`^test/${layer}/.*\\.test\\.ts$`, 'm'));
    }
  },

  /** Fetches Java libraries; this only shows that it finds its tests. */
  'npm run test:clients': finds('test/clients/java-sdk.clients.test.ts'),

  /** Takes minutes; this only shows that it finds its tests. */
  'npm run test:faults': finds('test/faults/killed-under-load.faults.test.ts'),
};

describe('the README', () => {
  it('has commands and a walk-through, and contains everything that is shown to work', () => {
    expect(walkThrough.length).toBeGreaterThan(2);
    expect(commands.toSorted()).toEqual(Object.keys(proofs).toSorted());
  });

  it.runIf(existsSync(build))('is built with the commands that a fresh clone starts with', async () => {
    const lines = (await readFile(build, 'utf8')).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['npm ci', 'npm test', 'npm run test:aws']));
  });

  it.each(commands)('has a command that does what it says: %s', { timeout: 180_000 }, async (command) => {
    await proofs[command]?.(command);
  });

  it('links to existing files', async () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path as string);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links.filter((path) => !path.startsWith('http'))) {
      const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard', link], { cwd: root });
      expect(stdout, link).not.toBe('');
    }
  });
});
