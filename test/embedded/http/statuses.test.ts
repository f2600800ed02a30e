import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generalRefusals } from '../../../functions/documents/openapi/refused-with.ts';
import { refusals } from '../../../schemas/refusals/index.ts';
import { documentedStatuses } from '../../documented.ts';
import {
  batch,
  connect,
  type Edition,
  messageFrom,
  newCpr,
  openSpell,
  type Party,
  single,
  spellOf,
  tokenOf,
} from '../../e2e/client.ts';
import { openapi } from '../../openapi.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from '../hub-process.ts';

let hub: HubProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let edition: Edition;
let akasse: Party;
let operator: string;
let told: { cpr: string; id: string };

beforeAll(async () => {
  directory = await temporaryDirectory();
  hub = await startHubProcess(['--data', directory.path]);
  edition = { origin: hub.origin, credentialsOf: (role) => ({ id: role, secret: 'sandbox' }) };
  akasse = await connect(edition, 'akasse-hk');
  operator = await tokenOf(edition, 'operator');
  const { cpr } = await openSpell(akasse);
  const message = messageFrom('akasse-hk', 'triage-result', {
    cpr,
    cvMeetingOn: '2012-11-16',
    firstJointMeeting: 'early',
  });
  await akasse.post(JSON.stringify(message), single);
  await akasse.send('contact-sheet', { units: [{ subject: 'general', phone: '70 10 67 89' }] });
  told = { cpr, id: String(message.id) };
});
afterAll(async () => {
  hub.child.kill('SIGTERM');
  await exited(hub.child);
  await directory.remove();
});

type Sent = { headers?: Record<string, string>; body?: string };
/** The status, the path with its query, and the request that produces the status. */
type Provoked = [status: number, path: string, sent: () => Sent];

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const asParty = () => ({ ...akasse.reader, 'Samspil-Purpose': 'opfølgning' });
const asOperator = () => bearer(operator);
const json = (headers: Record<string, string>, body: string) => ({
  headers: { ...headers, 'Content-Type': 'application/json' },
  body,
});
const large = JSON.stringify('x'.repeat(5_000_000));
const message = (kind: string, data: object, more: object = {}): Sent => ({
  headers: { ...asParty(), 'Content-Type': single },
  body: JSON.stringify({ ...messageFrom('akasse-hk', kind, data as Record<string, unknown>), ...more }),
});
const form = (text: string): Sent => ({
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: text,
});

const lookUps = (path: string): Provoked[] => [
  [200, path, () => json(asParty(), JSON.stringify({ cpr: told.cpr }))],
  [400, path, () => json(asParty(), '{}')],
  [401, path, () => json({}, '{}')],
  [403, path, () => json(asParty(), JSON.stringify({ cpr: newCpr() }))],
  [413, path, () => json(asParty(), large)],
  [415, path, () => ({ headers: asParty(), body: 'cpr' })],
];
const sandbox = (path: string): Provoked[] => [
  [401, path, () => ({})],
  [403, path, () => ({ headers: asParty() })],
];
const open = (path: string): Provoked[] => [[200, path, () => ({})]];

const provocations: Record<string, Provoked[]> = {
  'POST /oauth/token': [
    [200, '/oauth/token', () => form('grant_type=client_credentials&client_id=akasse-hk&client_secret=sandbox')],
    [400, '/oauth/token', () => form('grant_type=password')],
    [401, '/oauth/token', () => form('grant_type=client_credentials&client_id=akasse-hk&client_secret=wrong')],
    [413, '/oauth/token', () => form(large)],
    [415, '/oauth/token', () => json({}, '{}')],
  ],
  'GET /.well-known/oauth-authorization-server': open('/.well-known/oauth-authorization-server'),
  'GET /.well-known/jwks.json': open('/.well-known/jwks.json'),
  'POST /messages': [
    [201, '/messages', () => message('spell-opened', spellOf(newCpr()))],
    [200, '/messages', () => ({ headers: { ...asParty(), 'Content-Type': batch }, body: '[]' })],
    [400, '/messages', () => message('horoscope', {})],
    [401, '/messages', () => ({ body: '{}' })],
    [403, '/messages', () => message('spell-opened', spellOf(newCpr()), { source: 'urn:samspil:akasse-metal' })],
    [409, '/messages', () => message('spell-opened', spellOf(newCpr()), { id: told.id })],
    [413, '/messages', () => ({ headers: { ...asParty(), 'Content-Type': single }, body: large })],
    [415, '/messages', () => json(asParty(), '{}')],
    [422, '/messages', () => message('spell-opened', spellOf(told.cpr))],
  ],
  'GET /messages/{id}': [
    [200, '/messages/told', () => ({ headers: asParty() })],
    [401, '/messages/told', () => ({})],
    [403, '/messages/told', () => ({ headers: asOperator() })],
    [404, '/messages/nobodys', () => ({ headers: asParty() })],
  ],
  'GET /events': [
    [200, '/events', () => ({ headers: asParty() })],
    [400, '/events?aftr=1', () => ({ headers: asParty() })],
    [401, '/events', () => ({})],
    [403, '/events', () => ({ headers: asOperator() })],
    [410, '/events?after=0&epoch=another', () => ({ headers: asParty() })],
  ],
  'POST /cases/lookup': lookUps('/cases/lookup'),
  'POST /access-log/search': lookUps('/access-log/search'),
  'GET /contact-sheets/{party}': [
    [200, '/contact-sheets/akasse-hk', () => ({ headers: asParty() })],
    [401, '/contact-sheets/akasse-hk', () => ({})],
    [403, '/contact-sheets/akasse-hk', () => ({ headers: asOperator() })],
    [404, '/contact-sheets/jobcentre-751', () => ({ headers: asParty() })],
  ],
  'GET /parties': [...open('/parties'), [400, '/parties?on=never', () => ({})]],
  'GET /schemas/{type}': [
    ...open('/schemas/dk.samspil.triage-result.v1'),
    [404, '/schemas/dk.samspil.horoscope.v1', () => ({})],
  ],
  'GET /openapi.json': open('/openapi.json'),
  'GET /asyncapi.json': open('/asyncapi.json'),
  'GET /docs': open('/docs'),
  'GET /health': open('/health'),
  'GET /livez': open('/livez'),
  'GET /readyz': open('/readyz'),
  'GET /sandbox/clock': [[200, '/sandbox/clock', () => ({ headers: asOperator() })], ...sandbox('/sandbox/clock')],
  'PUT /sandbox/clock': [
    [200, '/sandbox/clock', () => json(asOperator(), JSON.stringify({ now: new Date().toISOString() }))],
    [400, '/sandbox/clock', () => json(asOperator(), '{}')],
    ...sandbox('/sandbox/clock'),
    [413, '/sandbox/clock', () => json(asOperator(), large)],
    [415, '/sandbox/clock', () => ({ headers: asOperator(), body: 'now' })],
  ],
  'DELETE /sandbox/clock': [[200, '/sandbox/clock', () => ({ headers: asOperator() })], ...sandbox('/sandbox/clock')],
  'DELETE /sandbox/data': [[204, '/sandbox/data', () => ({ headers: asOperator() })], ...sandbox('/sandbox/data')],
};

/** Depends on the state of the hub, its edition or the form of HTTP, not on the call. */
const general = new Set<number>(generalRefusals.map((code) => refusals[code].status));
/** Returned by the other edition, or by a live hub. */
const elsewhere: Record<string, number[]> = {
  'POST /oauth/token': [404],
  'GET /.well-known/jwks.json': [302],
  'GET /sandbox/clock': [404],
  'PUT /sandbox/clock': [404],
  'DELETE /sandbox/clock': [404],
  'DELETE /sandbox/data': [404],
};

const isOfTheCall = (status: number): boolean => !general.has(status);

describe('the OpenAPI document', () => {
  it('has a scenario for each of its calls', () => {
    const calls = Object.entries(openapi('').paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(Object.keys(provocations).sort()).toEqual(calls.sort());
  });

  it.each(Object.keys(provocations))('names the statuses of %s that can be provoked, and no others', (call) => {
    const [method = '', path = ''] = call.split(' ');
    const documented = documentedStatuses(method, path.replace(/\{\w+\}/, 'x'));
    const provoked = (provocations[call] ?? []).map(([status]) => status);
    const expected = new Set([...provoked, ...(elsewhere[call] ?? [])].filter(isOfTheCall));
    expect(documented.filter(isOfTheCall).sort()).toEqual([...expected].sort());
    expect(documented).toEqual(expect.arrayContaining([...general]));
  });
});

describe.each(Object.entries(provocations))('%s', (call, provoked) => {
  const method = call.split(' ')[0] ?? '';
  it.each(provoked)('answers %i', async (status, path, sent) => {
    const { headers = {}, body } = sent();
    const url = new URL(path.replace('told', encodeURIComponent(told.id)), edition.origin);
    const answer = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
    expect(answer.status).toBe(status);
    await answer.body?.cancel();
  });
});
