import { connect as connectSocket, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { limits } from '../../schemas/limits.ts';
import { residentMemory } from '../bench/resident-memory.ts';
import { batch, type Event, type Json, messageFrom, type Party, type Reply, single, spellOf } from '../e2e/client.ts';
import { casts } from './casts.ts';
import type { Cast } from './citizen-story.ts';
import { nextCpr } from './citizens.ts';
import { type Accepted, openLedger } from './ledger.ts';
import { connectEveryone } from './party-clients.ts';
import { proveFeeds } from './prove.ts';
import { type SandboxHub, startSandbox } from './sandbox-hub.ts';
import { watchMemory } from './watch-memory.ts';
import { readFeed } from './witness.ts';

const seconds = Number(process.env.SAMSPIL_OVERLOAD_SECONDS ?? 60);
const [singles, batches, repeats, messagesToABatch] = [500, 50, 100, 1_000];
const roomForBatches = 8;
const [mostMemory, mostCost] = [768, 1_024];
const timeout = 600_000;

const partOf = (clients: ReadonlyMap<string, Party>, party: string): Party => {
  const client = clients.get(party);
  if (!client) throw new Error(`no client for ${party}`);
  return client;
};

const spellIn = ({ akasse, municipality }: Cast): Json =>
  messageFrom(akasse, 'spell-opened', { ...spellOf(nextCpr()), akasse, municipality });

/** Each sends all but the last byte of a maximum-size batch, and stalls. */
const slowSenders = (hub: SandboxHub, { authorization }: Party, count: number): Socket[] => {
  const head = Object.entries({
    Host: 'hub',
    ...authorization,
    'Content-Type': batch,
    'Content-Length': limits.batchBytes,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const senders = Array.from({ length: count }, () => {
    const socket = connectSocket(Number(new URL(hub.origin).port), '127.0.0.1');
    socket.on('error', () => {}); // the hub has timed out, as it may
    socket.write(`POST /messages HTTP/1.1\r\n${head.join('')}\r\n`);
    socket.write(' '.repeat(limits.batchBytes - 1));
    return socket;
  });
  onTestFinished(() => {
    for (const sender of senders) sender.destroy();
  });
  return senders;
};

const medianOf = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1] ?? 0;

describe.skipIf(process.platform !== 'linux')('far more load than the hub can carry', () => {
  it(`is rejected in bounded memory, for ${seconds} s, and nothing accepted is lost`, { timeout }, async () => {
    const hub = await startSandbox();
    const clients = await connectEveryone(hub.edition);
    const ledger = openLedger();
    const others: string[] = [];
    let turnedAway = 0;

    const note = (cast: Cast, message: Json, { case: id, casesequence, events }: Json) =>
      ledger.note(
        cast.akasse,
        { message, expected: 'accepted' },
        { outcome: 'accepted', accepted: { case: id, casesequence, events } as Accepted },
        true,
      );
    const wasTurnedAway = ({ status, headers }: Pick<Reply, 'status' | 'headers'>): boolean => {
      if (status !== 503 && status !== 429) return false;
      turnedAway += 1;
      if (!(Number(headers.get('Retry-After')) > 0)) others.push(`${status} without Retry-After`);
      return true;
    };
    const sendOne = async (cast: Cast) => {
      const message = spellIn(cast);
      const reply = await partOf(clients, cast.akasse).post(JSON.stringify(message), single);
      if (reply.status === 201) note(cast, message, reply.body);
      else if (!wasTurnedAway(reply)) others.push(`${reply.status} ${JSON.stringify(reply.body)}`);
    };
    const sendBatch = async (cast: Cast) => {
      const messages = Array.from({ length: messagesToABatch }, () => spellIn(cast));
      const reply = await partOf(clients, cast.akasse).sendMany(messages);
      if (wasTurnedAway(reply)) return;
      for (const [place, result] of (reply.body.results as Json[]).entries())
        if (result.status === 'accepted') note(cast, messages[place] ?? {}, result);
        else others.push(JSON.stringify(result));
    };
    const [first] = casts as [Cast];
    const told = Array.from({ length: messagesToABatch }, () => spellIn(first));
    const { body } = await partOf(clients, first.akasse).sendMany(told);
    for (const [place, result] of (body.results as Json[]).entries()) note(first, told[place] ?? {}, result);
    const toldAgain = {
      method: 'POST',
      headers: { ...partOf(clients, first.akasse).authorization, 'Content-Type': batch },
      body: JSON.stringify(told).padEnd(limits.batchBytes),
    };
    const repeatBatch = async () => {
      const response = await fetch(`${hub.origin}/messages`, toldAgain);
      await response.arrayBuffer();
      if (!wasTurnedAway(response) && response.status !== 200) others.push(`${response.status} to a repeat`);
    };
    const medianLatency = async (): Promise<number> => {
      const taken: number[] = [];
      for (let count = 0; count < 100; count++) {
        const start = performance.now();
        await sendOne(first);
        taken.push(performance.now() - start);
      }
      return medianOf(taken);
    };

    await medianLatency();
    const before = await medianLatency();
    const end = performance.now() + seconds * 1000;
    const keepOn = async (send: (cast: Cast) => Promise<void>, index: number) => {
      while (performance.now() < end)
        await send(casts[index % casts.length] as Cast).catch((error: unknown) =>
          others.push(String((error as Error).cause ?? error)),
        );
    };
    const memory = watchMemory(hub.child);
    const slow = slowSenders(hub, partOf(clients, first.akasse), roomForBatches - 1);
    await Promise.all([
      ...Array.from({ length: singles }, (_, index) => keepOn(sendOne, index)),
      ...Array.from({ length: batches }, (_, index) => keepOn(sendBatch, index)),
      ...Array.from({ length: repeats }, (_, index) => keepOn(repeatBatch, index)),
    ]);
    const most = memory.stop();
    for (const socket of slow) socket.destroy();
    await pause(1_000);
    const after = await medianLatency();

    expect([...new Set(others)]).toEqual([]);
    expect(turnedAway).toBeGreaterThan(0);
    expect(most).toBeLessThan(mostMemory);
    expect(after).toBeLessThan(20 * before + 50);
    const feeds = new Map<string, readonly Event[]>();
    for (const [party, client] of clients) feeds.set(party, await readFeed(client, { up: async () => {} }));
    proveFeeds(ledger, feeds);
  });
});

describe('a hub that has no space for more messages from a party', () => {
  it('says so before it reads them, keeps serving everybody else, and has space again', async () => {
    const hub = await startSandbox();
    const clients = await connectEveryone(hub.edition);
    const [cast] = casts as [Cast];
    const other = casts.find(({ akasse }) => akasse !== cast.akasse) as Cast;
    const [akasse, jobcentre] = [partOf(clients, cast.akasse), partOf(clients, cast.jobcentre)];
    const told = JSON.stringify(spellIn(cast));
    const largest = '[]'.padEnd(limits.batchBytes);
    const waiting = jobcentre.events('after=0&wait=60');
    const slow = slowSenders(hub, akasse, roomForBatches);
    await pause(1_000);
    const turnedAway = await akasse.post(largest, batch);
    expect([turnedAway.status, turnedAway.headers.get('Retry-After')]).toEqual([503, '1']);
    const others = await partOf(clients, other.akasse).post(JSON.stringify(spellIn(other)), single);
    expect(others.status).toBe(201);
    expect((await jobcentre.events('after=0')).status).toBe(200);

    for (const socket of slow) socket.destroy();
    await expect.poll(async () => (await akasse.post(told, single)).status, { timeout: 20_000 }).toBeLessThan(300);
    expect((await waiting).events).toHaveLength(1);
  });
});

describe.skipIf(process.platform !== 'linux')('readers that consume nothing', () => {
  it('use bounded memory, and cost nobody else anything', { timeout }, async () => {
    const hub = await startSandbox();
    const clients = await connectEveryone(hub.edition);
    const [cast] = casts as [Cast];
    const [akasse, jobcentre] = [partOf(clients, cast.akasse), partOf(clients, cast.jobcentre)];
    for (let count = 0; count < 5; count++)
      await akasse.sendMany(Array.from({ length: messagesToABatch }, () => spellIn(cast)));

    const at = residentMemory(hub.child.pid);
    const sockets: Socket[] = [];
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    const request = Object.entries({ Host: 'hub', ...jobcentre.reader }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    for (let count = 0; count < 100; count++) {
      const socket = connectSocket(Number(new URL(hub.origin).port), '127.0.0.1').pause();
      socket.write(`GET /events?after=0&limit=1000&wait=60 HTTP/1.1\r\n${request.join('')}\r\n`.repeat(10));
      sockets.push(socket);
    }
    await pause(3_000);
    /** What is held; garbage is gone once the hub has worked on for a while. */
    const cost = async (): Promise<number> => {
      expect((await akasse.post(JSON.stringify(spellIn(cast)), single)).status).toBe(201);
      return residentMemory(hub.child.pid) - at;
    };
    await expect.poll(cost, { timeout: 40_000, interval: 100 }).toBeLessThan(mostCost);
  });
});
