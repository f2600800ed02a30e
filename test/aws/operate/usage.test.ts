import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeOptions } from '../../node-options.ts';

const root = join(import.meta.dirname, '../../..');
const documents = ['docs/operations.md', 'infra/README.md']
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join();

describe('the operator’s command', () => {
  it('supports every command and option that the documents name', async () => {
    const command = [...nodeOptions, join(root, 'functions/aws/operate/main.ts'), '--help'];
    const { stdout: usage } = await promisify(execFile)(process.execPath, command);
    const named = [...documents.matchAll(/npm run operate -- ((?:[a-z]+ )+)([^`\n]*)/g)].flatMap(
      ([, words = '', rest = '']) => [words.trim(), ...(rest.match(/--[a-z-]+/g) ?? [])],
    );
    expect(named).not.toEqual([]);
    for (const name of named) expect(usage).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
  });
});
