import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeOptions } from './node-options.ts';

const root = join(import.meta.dirname, '..');
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const command = join(root, 'functions/embedded/commands/client-command.ts');

const run = (file: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(file, args, { cwd: root }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

describe('the runtime', () => {
  it.runIf(existsSync(join(root, 'node_modules/.bin/node')))(
    'of npm scripts is the one that npm ci installs',
    async () => {
      const { stdout } = await run('npm', 'exec', '-c', 'node -v');
      expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([stdout.trim().slice(1)]));
    },
  );

  it('that is too old is reported in one line, with what to do', async () => {
    const old = `require('node:module').registerHooks = undefined; require('./runtime.cjs'); console.log('started')`;
    const { code, stdout, stderr } = await run(process.execPath, '--eval', old);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^Samspil needs Node 24, or 22\.15 and newer, and this is Node \d+\.\d+\.\d+: .*npm ci.*\n$/,
    );
  });

  it('that does not strip types by itself still runs the hub', async () => {
    const { code, stdout, stderr } = await run(
      process.execPath,
      '--no-experimental-strip-types',
      ...nodeOptions,
      command,
      '--help',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: npm run client');
  });

  it('keeps its experimental warnings out of the log, and no other warning', async () => {
    const warn = `process.emitWarning('of SQLite', 'ExperimentalWarning'); process.emitWarning('of ours', 'Warning')`;
    const { stderr } = await run(process.execPath, ...nodeOptions, '--eval', warn);
    expect(stderr).toContain('of ours');
    expect(stderr).not.toContain('of SQLite');
  });
});
