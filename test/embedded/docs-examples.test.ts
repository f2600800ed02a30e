import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../schemas/language.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from './hub-process.ts';

const run = promisify(execFile);

let hub: HubProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;

beforeAll(async () => {
  directory = await temporaryDirectory();
  hub = await startHubProcess(['--data', directory.path]);
});
afterAll(async () => {
  hub.child.kill('SIGTERM');
  await exited(hub.child);
  await directory.remove();
});

const marks: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const commandsOn = (page: string): string =>
  [...page.matchAll(/<pre><code>(.*?)<\/code><\/pre>/gs)]
    .map(([, block]) => String(block).replace(/&[a-z#\d]+;/g, (mark) => marks[mark] ?? mark))
    .join('\n');

describe('the commands in the documentation', () => {
  it.each(languages)('do in a sandbox what the text says: %s', async (language) => {
    const page = await (await fetch(`${hub.origin}/docs`, { headers: { 'Accept-Language': language } })).text();
    const commands = commandsOn(page).replace('http://127.0.0.1:4870', hub.origin);
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands]);
    for (const said of [
      '"status":"accepted"',
      '"type":"dk.samspil.spell-opened.v1"',
      'rel="next"',
      '"now":"2012-11-15T09:00:00.000Z","moved":true',
      '"moved":false',
    ])
      expect(stdout).toContain(said);
    expect(stdout).not.toMatch(/"status":(?!410)\d/);
  });
});
