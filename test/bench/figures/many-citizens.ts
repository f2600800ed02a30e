import { citizen } from '../load/citizens.ts';
import { fill } from '../load/fill.ts';
import { fire } from '../load/fire.ts';
import { authorizations, singles } from '../load/requests.ts';
import { everyonesMessages } from '../load/traffic.ts';
import type { Measured } from '../measured.ts';
import { residentMemory } from '../resident-memory.ts';
import { inTurns } from '../rounds.ts';
import { withServers } from '../servers.ts';
import type { Sizes } from '../sizes.ts';
import { median } from '../statistics.ts';

const connections = 32;
const few = 1_000;

/** The cost of a million citizens in the hub: speed, start and memory. */
export const manyCitizens = ({ citizens, messages, rounds, profile }: Sizes): Promise<Measured[]> =>
  withServers(profile, async ({ newDirectory, hub }) => {
    const serverWith = async (known: number) => {
      const data = newDirectory();
      await fill(data, known, citizen);
      const begun = performance.now();
      const server = await hub(data);
      await fetch(`${server.origin}/health`);
      const started = (performance.now() - begun) / 1000;
      const next = singles(await authorizations(server.origin), everyonesMessages(known));
      return { started, server, load: () => fire(server.origin, { connections, amount: messages, next }) };
    };
    const [large, small] = [await serverWith(citizens), await serverWith(few)];
    const atRest = residentMemory(large.server.pid);
    const { first, second } = await inTurns(rounds, large.load, small.load);
    const named = (what: string) => `${what} with ${citizens.toLocaleString('en')} citizens`;
    return [
      {
        name: named('single messages'),
        value: median(first.map(({ perSecond }) => perSecond)),
        unit: 'messages/s',
        limit: median(second.map(({ perSecond }) => perSecond)),
        goals: [{ of: 'ratio', atLeast: 0.9 }],
      },
      { name: named('start to /health'), value: large.started, unit: 's', limit: small.started },
      { name: named('memory at rest'), value: atRest, unit: 'MiB' },
      { name: named('memory after the run'), value: residentMemory(large.server.pid), unit: 'MiB' },
    ];
  });
