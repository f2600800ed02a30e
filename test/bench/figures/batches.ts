import { citizen } from '../load/citizens.ts';
import { fill } from '../load/fill.ts';
import { fire } from '../load/fire.ts';
import { authorizations, batchesOf } from '../load/requests.ts';
import { knownToAkasser } from '../load/traffic.ts';
import type { Measured } from '../measured.ts';
import { inTurns } from '../rounds.ts';
import { withServers } from '../servers.ts';
import type { Sizes } from '../sizes.ts';
import { median } from '../statistics.ts';

const connections = 4;
const size = 500;

/** Many messages per request; the limit parses and validates the same messages and only inserts their rows. */
export const batches = ({ messages, rounds, profile }: Sizes): Promise<Measured[]> =>
  withServers(profile, async ({ newDirectory, hub, bare }) => {
    const data = newDirectory();
    await fill(data, knownToAkasser, citizen);
    const servers = { hub: await hub(data), bare: await bare('batches', newDirectory()) };
    const senders = await authorizations(servers.hub.origin);
    const amount = Math.max(connections, Math.ceil((2 * messages) / size));
    const [next, other] = [batchesOf(senders, size), batchesOf(senders, size)];
    const { first, second } = await inTurns(
      rounds,
      () => fire(servers.hub.origin, { connections, amount, next }),
      () => fire(servers.bare.origin, { connections, amount, next: other }),
    );
    return [
      {
        name: 'batches of 500',
        value: size * median(first.map(({ perSecond }) => perSecond)),
        unit: 'messages/s',
        limit: size * median(second.map(({ perSecond }) => perSecond)),
        goals: [
          { of: 'ratio', atLeast: 0.5 },
          { of: 'value', atLeast: 15_000 },
        ],
      },
    ];
  });
