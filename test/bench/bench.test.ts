import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeOptions } from '../node-options.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

const bench = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...nodeOptions, main, ...args], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

describe('the benchmark', { timeout: 120_000 }, () => {
  it('prints a figure beside its limit and its goal, and writes it as JSON', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'samspil-test-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const file = join(directory, 'figures.json');
    const { code, stdout } = await bench(
      '--only',
      'single-messages',
      '--messages',
      '200',
      '--rounds',
      '1',
      '--json',
      file,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('ratio ≥ 0.5');
    const figures = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
    expect(figures[0]).toEqual({
      name: 'single messages',
      value: expect.any(Number),
      unit: 'messages/s',
      limit: expect.any(Number),
      ratio: expect.any(Number),
      goal: 'ratio ≥ 0.5',
    });
    expect(figures[1]).toMatchObject({ name: 'single messages, answer p50', unit: 'ms', goal: null });
  });

  it.each([
    ['an unknown figure', ['--only', 'speed']],
    ['a count that is not a number', ['--rounds', 'many']],
    ['an unknown option', ['--fast']],
  ])('exits on %s with 2 and one line', async (_, args) => {
    const { code, stdout, stderr } = await bench(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
