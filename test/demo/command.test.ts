import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { nodeOptions } from '../node-options.ts';

const main = new URL('../../functions/demo/main.ts', import.meta.url).pathname;

it('the demo exits with code 2 and one line when it is given an unsupported option', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeOptions, main, '--national', '--citizens', '5'],
    { encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: '--citizens must be a whole number from 100 to 100000\n',
  });
});
