import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { limits } from '../../schemas/limits.ts';
import { batch, connect, openSpell, type Party, single } from '../e2e/client.ts';
import { exchange, head, rawSocket, statusesIn } from './http/raw-http.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from './hub-process.ts';

let hub: HubProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let greedy: Party;
let other: Party;

beforeAll(async () => {
  directory = await temporaryDirectory();
  hub = await startHubProcess(['--data', directory.path]);
  const edition = { origin: hub.origin, credentialsOf: (id: string) => ({ id, secret: 'sandbox' }) };
  [greedy, other] = [await connect(edition, 'akasse-3f'), await connect(edition, 'akasse-hk')];
});
afterAll(async () => {
  hub.child.kill('SIGTERM');
  await exited(hub.child);
  await directory.remove();
});

const largest = () =>
  head('POST /messages', { ...greedy.authorization, 'Content-Type': batch, 'Content-Length': limits.batchBytes });

/** Sockets of one party that each send part of the largest batch, and stall. */
const stall = (count: number, bytes: number): Socket[] => {
  const sockets = Array.from({ length: count }, () => {
    const socket = rawSocket(hub.origin);
    socket.write(largest());
    socket.write(' '.repeat(bytes));
    return socket;
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return sockets;
};

describe('a party that takes all the space it can', { timeout: 60_000 }, () => {
  it.each([
    ['announces nine of the largest batches and sends a byte of each', 1],
    ['sends all but a byte of nine of the largest batches', limits.batchBytes - 1],
  ])('%s, and leaves space for others', async (_, bytes) => {
    stall(9, bytes);
    for (let times = 0; times < 20; times++) expect((await openSpell(other)).caseId).toMatch(/^[0-9a-f-]{36}$/);
    const whole = await other.post('[]'.padEnd(limits.batchBytes), batch);
    expect(whole.status).toBe(200);
  });

  it('is itself rejected, and admitted again when its sockets are gone', async () => {
    const sockets = stall(9, limits.batchBytes - 1);
    await expect.poll(async () => statusesIn(await exchange(hub.origin, largest(), /\r\n\r\n/))).toEqual([503]);
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await greedy.post('[]', batch)).status).toBe(200);
    expect((await greedy.post('{}', single)).status).toBe(400);
  });
});
