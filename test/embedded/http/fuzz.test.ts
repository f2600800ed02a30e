import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytes, headerText, message } from '../../e2e/broken.ts';
import { batch, connect, type Edition, ndjson, type Party, request, single } from '../../e2e/client.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from '../hub-process.ts';

let hub: HubProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let edition: Edition;
let parties: Party[];

beforeAll(async () => {
  directory = await temporaryDirectory();
  hub = await startHubProcess(['--data', directory.path]);
  edition = { origin: hub.origin, credentialsOf: (role) => ({ id: role, secret: 'sandbox' }) };
  parties = [await connect(edition, 'akasse-hk'), await connect(edition, 'jobcentre-751')];
});
afterAll(async () => {
  hub.child.kill('SIGTERM');
  await exited(hub.child);
  await directory.remove();
});

const party = fc.nat(1).map((index) => () => parties[index] as Party);
const patience = AbortSignal.timeout.bind(undefined, 20_000);

/** No response is a server error, and every refusal is a problem. */
const expectAnswer = ({ status, body, headers }: Awaited<ReturnType<Party['post']>>) => {
  expect(status).toBeLessThan(500);
  if (status >= 400) {
    expect(headers.get('Content-Type')).toContain('problem+json');
    expect(body).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) });
  }
};

const check = (property: fc.IAsyncProperty<unknown>, numRuns: number) =>
  fc.assert(property, { numRuns, endOnFailure: true });

describe('a careless or hostile sender', { timeout: 120_000 }, () => {
  it('is answered, one message at a time', () =>
    check(
      fc.asyncProperty(
        party,
        message,
        fc.constantFrom('', '?dryRun=true', '?dryRun=perhaps'),
        async (who, raw, query) => {
          expectAnswer(await who().post(JSON.stringify(raw) ?? '', single, query));
        },
      ),
      600,
    ));

  it('is answered message by message in a batch', () =>
    check(
      fc.asyncProperty(party, fc.array(message, { maxLength: 30 }), async (who, raws) => {
        const reply = await who().post(JSON.stringify(raws), batch);
        expect(reply.status).toBe(200);
        const results = reply.body.results as { status: string }[];
        expect(results).toHaveLength(raws.length);
        expect(results.map(({ status }) => status)).not.toContain('error');
      }),
      60,
    ));

  it('is answered whatever bytes it sends', () =>
    check(
      fc.asyncProperty(
        party,
        bytes,
        fc.constantFrom(single, batch, ndjson, 'application/json', 'nonsense'),
        async (who, body, contentType) => {
          const reply = await request(edition, '/messages', {
            method: 'POST',
            headers: { ...who().authorization, 'Content-Type': contentType },
            body: Buffer.from(body),
            signal: patience(),
          });
          expectAnswer(reply);
        },
      ),
      200,
    ));
});

describe('a careless or hostile reader', { timeout: 120_000 }, () => {
  const parameter = fc.tuple(
    fc.constantFrom('after', 'limit', 'type', 'since', 'epoch', 'nonsense'),
    fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom('', '0', '1', '٣', '1e3', '0x10')),
  );

  it('is answered whatever it asks of its feed', () =>
    check(
      fc.asyncProperty(party, fc.array(parameter, { maxLength: 4 }), headerText, async (who, parameters, actor) => {
        expectAnswer(
          await who().events(new URLSearchParams(parameters).toString(), {
            'Samspil-Actor': actor,
            'Accept-Language': actor,
          }),
        );
      }),
      300,
    ));

  it('is answered whatever it asks about a citizen or a message', () =>
    check(
      fc.asyncProperty(
        party,
        fc.jsonValue(),
        headerText,
        fc.constantFrom('/cases/lookup', '/access-log/search'),
        async (who, body, purpose, path) => {
          expectAnswer(await who().ask(path, body, { 'Samspil-Purpose': purpose }));
          expectAnswer(await who().follow(purpose === '' ? 'x' : purpose));
        },
      ),
      200,
    ));

  it('leaves the hub healthy, and no log line contains a CPR number', async () => {
    expect((await request(edition, '/health')).status).toBe(200);
    expect(hub.stderr()).not.toMatch(/6101801234|7112851236|"level":[56]0/);
  });
});
