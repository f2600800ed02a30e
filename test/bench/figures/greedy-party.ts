import { citizenOfPair } from '../load/citizens.ts';
import { fill } from '../load/fill.ts';
import { fire } from '../load/fire.ts';
import { beGreedy } from '../load/greedy.ts';
import { authorizations, singles } from '../load/requests.ts';
import { pairsMessages } from '../load/traffic.ts';
import type { Measured } from '../measured.ts';
import { inTurns } from '../rounds.ts';
import { withServers } from '../servers.ts';
import type { Sizes } from '../sizes.ts';
import { median, percentile } from '../statistics.ts';

const connections = 8;
const known = 1_000;
const greedy = 'akasse-3f';

/** A party's response times while another takes all the space it can; the limit is the same without the other. */
export const greedyParty = ({ messages, rounds, profile }: Sizes): Promise<Measured[]> =>
  withServers(profile, async ({ newDirectory, hub }) => {
    const data = newDirectory();
    await fill(data, known, citizenOfPair);
    const { origin } = await hub(data);
    const senders = await authorizations(origin);
    const next = singles(senders, pairsMessages(known));
    const load = () => fire(origin, { connections, amount: messages, next });
    await load();
    const { first, second } = await inTurns(
      rounds,
      async () => {
        const stop = beGreedy(origin, senders, greedy);
        try {
          return await load();
        } finally {
          stop();
        }
      },
      load,
    );
    const [beside, alone] = [first, second].map((all) =>
      median(all.map(({ milliseconds }) => percentile(milliseconds, 0.99))),
    ) as [number, number];
    return [
      {
        name: 'beside a greedy party, answer p99',
        value: beside,
        unit: 'ms',
        limit: alone,
        goals: [{ of: 'ratio', below: 2 }],
      },
    ];
  });
