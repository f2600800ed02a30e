import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, messageFrom, openSpell, request, single, spellOf } from '../../e2e/client.ts';
import { nodeOptions } from '../../node-options.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from '../hub-process.ts';

const command = new URL('../../../functions/embedded/commands/keys-command.ts', import.meta.url).pathname;
const origin = 'https://samspil.example';

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let data: string;
beforeEach(async () => {
  directory = await temporaryDirectory();
  data = join(directory.path, 'data');
});
afterEach(() => directory.remove());

const keys = (...args: string[]): Promise<{ code: number; out: string; line: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...nodeOptions, command, ...args], (error, out, line) =>
      resolve({ code: Number(error?.code ?? 0), out, line }),
    );
  });

const stop = async ({ child }: HubProcess) => {
  child.kill('SIGTERM');
  await exited(child);
};

const startSandbox = async () => {
  const hub = await startHubProcess(['--data', data, '--origin', origin]);
  const edition = {
    origin: hub.origin,
    credentialsOf: (role: string) => ({ id: role, secret: 'sandbox' }),
    reach: (address: string) => address.replace(origin, hub.origin),
  };
  return { hub, edition };
};

describe('npm run keys', { timeout: 120_000 }, () => {
  it('rotates every key of a stopped hub, and nobody notices', async () => {
    const first = await startSandbox();
    const akasse = await connect(first.edition, 'akasse-hk');
    const { cpr, caseId } = await openSpell(akasse);
    const other = spellOf(cpr.replace(/....$/, '0000'));
    const message = JSON.stringify(messageFrom('akasse-hk', 'spell-opened', other));
    expect((await akasse.post(message, single)).status).toBe(201);
    expect(await keys('rotate', 'signing', '--data', data)).toEqual({
      code: 1,
      out: '',
      line: `The data directory ${data} is in use by another hub.\n`,
    });
    await stop(first.hub);

    for (const key of ['signing', 'look-up', 'content'])
      expect(await keys('rotate', key, '--data', data)).toEqual({
        code: 0,
        out: `the ${key} key of ${data} is a new one\n`,
        line: '',
      });

    const { hub, edition } = await startSandbox();
    const headers = { ...akasse.reader, 'Samspil-Purpose': 'opfølgning', 'Content-Type': 'application/json' };
    const found = await request(edition, '/cases/lookup', { method: 'POST', headers, body: JSON.stringify({ cpr }) });
    expect([found.status, found.body.case]).toEqual([200, caseId]);
    const again = { ...akasse.authorization, 'Content-Type': single };
    expect((await request(edition, '/messages', { method: 'POST', headers: again, body: message })).status).toBe(200);
    expect((await request(edition, '/.well-known/jwks.json')).body.keys).toHaveLength(2);
    await stop(hub);
  });

  it.each([
    [[], 2, 'say rotate and which key: signing, look-up, content; --help tells more'],
    [['rotate'], 2, 'say rotate and which key'],
    [['rotate', 'all'], 2, 'say rotate and which key'],
    [['rotate', 'signing', 'content'], 2, 'say rotate and which key'],
    [['rotate', 'signing'], 2, 'name the data directory with --data'],
    [['rotate', 'signing', '--nothing'], 2, '--nothing'],
  ])('names a missing argument in one line: %s', async (args, code, why) => {
    const { line, ...ended } = await keys(...args);
    expect(ended).toEqual({ code, out: '' });
    expect(line).toContain(why);
    expect(line.trim()).not.toContain('\n');
  });

  it('reports in one line that there is no hub', async () =>
    expect(await keys('rotate', 'signing', '--data', data)).toEqual({
      code: 1,
      out: '',
      line: `${data} holds no data of a hub.\n`,
    }));

  it('prints its help', async () => {
    const { code, out } = await keys('--help');
    expect(code).toBe(0);
    for (const key of ['signing', 'look-up', 'content', '--data DIR']) expect(out).toContain(key);
  });
});
