import { setTimeout } from 'node:timers/promises';
import { connect, single } from '../../e2e/client.ts';
import { citizenOfPair, pair } from '../load/citizens.ts';
import { fill } from '../load/fill.ts';
import { pairsMessages } from '../load/traffic.ts';
import type { Measured } from '../measured.ts';
import { withServers } from '../servers.ts';
import type { Sizes } from '../sizes.ts';
import { percentile } from '../statistics.ts';

const known = 1_000;
const perSecond = 200;
const secondsPerRound = 5;
/** Warm-up: what a process compiles just after its start is not what a reader waits for all day. */
const warmUpSeconds = 5;

type Times = ReadonlyMap<string, number>;
const between = (from: Times, to: Times): number[] => [...from].map(([id, at]) => (to.get(id) ?? Number.NaN) - at);

/** From sending a message to its arrival at a waiting reader; the limit is the sender's own response. */
export const longPoll = ({ messages, rounds, profile }: Sizes): Promise<Measured[]> =>
  withServers(profile, async ({ newDirectory, hub }) => {
    const data = newDirectory();
    await fill(data, known, citizenOfPair);
    const edition = { origin: (await hub(data)).origin, credentialsOf: (id: string) => ({ id, secret: 'sandbox' }) };
    const [sender, reader] = [await connect(edition, pair.akasse), await connect(edition, pair.jobcentre)];
    const warmUp = Math.min(messages, warmUpSeconds * perSecond);
    const amount = warmUp + Math.min(messages, rounds * secondsPerRound * perSecond);
    const [sent, answered, arrived] = [0, 1, 2].map(() => new Map<string, number>()) as [
      Map<string, number>,
      Map<string, number>,
      Map<string, number>,
    ];

    const read = async () => {
      for (let position = await reader.head(); arrived.size < amount; ) {
        const { events } = await reader.events(`after=${position}&limit=1000&wait=20`);
        for (const { causationid } of events)
          arrived.set(String(causationid), arrived.get(String(causationid)) ?? performance.now());
        position = events.at(-1)?.feedposition ?? position;
      }
    };
    const send = async ({ message }: { message: { id: string } }) => {
      sent.set(message.id, performance.now());
      const { status } = await sender.post(JSON.stringify(message), single);
      if (status !== 201) throw new Error(`a message got ${status}`);
      answered.set(message.id, performance.now());
    };

    const reading = read();
    const traffic = pairsMessages(known);
    const begun = performance.now();
    const sending: Promise<void>[] = [];
    for (let count = 0; count < amount; count++) {
      await setTimeout(begun + (count * 1000) / perSecond - performance.now());
      sending.push(send(traffic.next().value));
    }
    await Promise.all([...sending, reading]);

    const [heard, told] = [arrived, answered].map((times) => between(sent, times).slice(warmUp)) as [
      number[],
      number[],
    ];
    const at = (share: number) => ({ value: percentile(heard, share), limit: percentile(told, share), unit: 'ms' });
    return [
      { name: 'accept → waiting reader, p50', ...at(0.5) },
      { name: 'accept → waiting reader, p99', ...at(0.99), goals: [{ of: 'value', below: 20 }] },
    ];
  });
