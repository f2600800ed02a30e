import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connect,
  daysFromToday,
  type Edition,
  type Json,
  newCpr,
  type Party,
  request,
  today,
  tokenOf,
} from '../../e2e/client.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from '../hub-process.ts';

let hub: HubProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let edition: Edition;
let operator: string;
let akasse: Party;
let jobcentre: Party;

beforeAll(async () => {
  directory = await temporaryDirectory();
  hub = await startHubProcess(['--data', directory.path]);
  edition = { origin: hub.origin, credentialsOf: (role) => ({ id: role, secret: 'sandbox' }) };
  operator = await tokenOf(edition, 'operator');
  [akasse, jobcentre] = [await connect(edition, 'akasse-hk'), await connect(edition, 'jobcentre-751')];
});
afterAll(async () => {
  hub.child.kill('SIGTERM');
  await exited(hub.child);
  await directory.remove();
});

const sandbox = (method: string, path: string, body?: Json, token = operator) =>
  request(edition, `/sandbox/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

const spell = (cpr: string, firstDay: string): Json => ({
  cpr,
  firstDay,
  municipality: '751',
  akasse: 'akasse-hk',
  benefit: 'dagpenge',
});
const effort = (cpr: string, effortId: string, startsOn: string, from: string): Json => ({
  cpr,
  effortId,
  ground: 'flex-job',
  from,
  startsOn,
  documented: true,
});

describe('the sandbox clock', () => {
  it('stands still once it is set, until it is set again or released', async () => {
    const set = await sandbox('PUT', 'clock', { now: '2012-11-15T10:00:00+01:00' });
    expect(set).toMatchObject({ status: 200, body: { now: '2012-11-15T09:00:00.000Z', moved: true } });
    expect((await sandbox('GET', 'clock')).body).toEqual(set.body);
    const released = await sandbox('DELETE', 'clock');
    expect(released.body.moved).toBe(false);
    expect(String(released.body.now).slice(0, 4)).toBe(today().slice(0, 4));
  });

  it('makes the register that of its date', async () => {
    await sandbox('PUT', 'clock', { now: '2012-11-15T10:00:00+01:00' });
    const { body } = await request(edition, '/parties');
    expect([(body.akasser as unknown[]).length, (body.jobcentres as unknown[]).length]).toEqual([27, 94]);
    expect((await connect(edition, 'akasse-nnf')).token).not.toBe('undefined');
  });

  it('triggers what falls due on the way, each item at its own time (R-LIE-1)', async () => {
    await sandbox('PUT', 'clock', { now: '2012-11-15T10:00:00+01:00' });
    const head = await akasse.head();
    const [first, second] = [newCpr(), newCpr()];
    for (const cpr of [first, second]) await akasse.send('spell-opened', spell(cpr, '2012-11-05'));
    await akasse.send('less-intensive-effort', effort(first, 'later', '2012-12-20', '2012-11-15'));
    await akasse.send('less-intensive-effort', effort(second, 'sooner', '2012-12-03', '2012-11-15'));
    await sandbox('PUT', 'clock', { now: '2013-01-07T10:00:00+01:00' });
    const { events } = await akasse.events(`after=${head}&type=dk.samspil.less-intensive-ended.v1`);
    expect(events.map(({ time, rule, data }) => [time, rule, data.effortId, data.because])).toEqual([
      ['2012-12-02T23:00:00.000Z', 'R-LIE-1', 'sooner', 'started'],
      ['2012-12-19T23:00:00.000Z', 'R-LIE-1', 'later', 'started'],
    ]);
    expect((await jobcentre.lookUp(first)).body.effort).toBeNull();
  });

  it('ends a spell when its last day has passed, and both parties are notified (R-SPELL-2)', async () => {
    await sandbox('PUT', 'clock', { now: '2012-11-15T10:00:00+01:00' });
    const heads = [await akasse.head(), await jobcentre.head()] as const;
    const cpr = newCpr();
    await akasse.send('spell-opened', spell(cpr, '2012-11-05'));
    await akasse.send('spell-closed', { cpr, lastDay: '2012-11-30', outcome: 'job' });
    expect((await akasse.lookUp(cpr)).body.spell).toMatchObject({ closing: { lastDay: '2012-11-30' } });
    await sandbox('PUT', 'clock', { now: '2012-12-01T10:00:00+01:00' });
    for (const [party, head] of [
      [akasse, heads[0]],
      [jobcentre, heads[1]],
    ] as const) {
      const { events } = await party.events(`after=${head}&type=dk.samspil.spell-ended.v1`);
      expect(events.map(({ time, sender, data }) => [time, sender, data])).toEqual([
        ['2012-11-30T23:00:00.000Z', 'hub', { cpr, lastDay: '2012-11-30', outcome: 'job' }],
      ]);
    }
    expect((await akasse.lookUp(cpr)).body.spell).toMatchObject({ closed: { lastDay: '2012-11-30' } });
  });

  it('is for the operator only, and takes an instant that exists', async () => {
    expect((await sandbox('PUT', 'clock', { now: '2012-11-15T10:00:00+01:00' }, akasse.token)).status).toBe(403);
    expect((await sandbox('DELETE', 'data', undefined, akasse.token)).status).toBe(403);
    for (const now of ['2012-02-30T10:00:00+01:00', '2012-11-15', 17])
      expect(await sandbox('PUT', 'clock', { now })).toMatchObject({ status: 400, body: { code: 'schema' } });
  });

  it('does not affect system time: tokens go on', async () => {
    await sandbox('PUT', 'clock', { now: '2030-01-07T10:00:00+01:00' });
    expect((await akasse.events('after=0')).status).toBe(200);
    await sandbox('DELETE', 'clock');
  });
});

describe('emptying the sandbox', () => {
  it('leaves nothing, starts a new epoch, and reports that to readers of the old one', async () => {
    await sandbox('DELETE', 'clock');
    const cpr = newCpr();
    const id = 'same-id-in-both-lives';
    await akasse.send('spell-opened', spell(cpr, today()), { id });
    const before = await jobcentre.events('after=0');
    const epoch = before.headers.get('Samspil-Feed-Epoch');
    const head = Number(before.headers.get('Samspil-Feed-Head'));
    const waiting = jobcentre.events(`after=${head}&wait=30`);
    await new Promise((resolve) => setTimeout(resolve, 200));

    expect((await sandbox('DELETE', 'data')).status).toBe(204);

    expect(await waiting).toMatchObject({ status: 410, body: { code: 'feed-restarted' } });
    for (const position of [`after=${head}&epoch=${epoch}`, `after=${head}`])
      expect(await jobcentre.events(position)).toMatchObject({ status: 410, body: { earliest: 1 } });
    const after = await jobcentre.events('after=0');
    expect([after.events, after.headers.get('Samspil-Feed-Head')]).toEqual([[], '0']);
    expect(after.headers.get('Samspil-Feed-Epoch')).not.toBe(epoch);
    expect((await akasse.lookUp(cpr)).status).toBe(403);
    expect((await akasse.follow(id)).status).toBe(404);
    expect((await akasse.send('spell-opened', spell(cpr, daysFromToday(-1)), { id })).status).toBe(201);
    expect((await jobcentre.events('after=0')).events.map(({ feedposition }) => feedposition)).toEqual([1]);
  });
});

describe('very many readers at once', () => {
  it('are all answered, and the hub stays healthy', async () => {
    const { headers } = await jobcentre.events('after=0&limit=1');
    const [head, epoch] = ['Head', 'Epoch'].map((name) => headers.get(`Samspil-Feed-${name}`));
    const waiting = Array.from({ length: 500 }, () => jobcentre.events(`after=${head}&wait=20&epoch=${epoch}`));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await request(edition, '/health')).status).toBe(200);
    await akasse.send('spell-opened', spell(newCpr(), today()));
    const answers = await Promise.all(waiting);
    expect(answers.map(({ events }) => events.length)).toEqual(Array(500).fill(1));
  });
});
