import { citizen } from '../load/citizens.ts';
import { fill } from '../load/fill.ts';
import { fire } from '../load/fire.ts';
import { authorizations, singles } from '../load/requests.ts';
import { everyonesMessages } from '../load/traffic.ts';
import type { Measured } from '../measured.ts';
import { inTurns } from '../rounds.ts';
import { withServers } from '../servers.ts';
import type { Sizes } from '../sizes.ts';
import { median, percentile } from '../statistics.ts';

const connections = 32;
const known = 1_000;

/** One durable message per request; the limit parses the same body and inserts one row. */
export const singleMessages = ({ messages, rounds, profile }: Sizes): Promise<Measured[]> =>
  withServers(profile, async ({ newDirectory, hub, bare }) => {
    const data = newDirectory();
    await fill(data, known, citizen);
    const servers = { hub: await hub(data), bare: await bare('single', newDirectory()) };
    const senders = await authorizations(servers.hub.origin);
    const next = singles(senders, everyonesMessages(known));
    const other = singles(senders, everyonesMessages(known));
    const { first, second } = await inTurns(
      rounds,
      () => fire(servers.hub.origin, { connections, amount: messages, next }),
      () => fire(servers.bare.origin, { connections, amount: messages, next: other }),
    );
    const answered = (share: number) => ({
      value: median(first.map(({ milliseconds }) => percentile(milliseconds, share))),
      limit: median(second.map(({ milliseconds }) => percentile(milliseconds, share))),
      unit: 'ms',
    });
    return [
      {
        name: 'single messages',
        value: median(first.map(({ perSecond }) => perSecond)),
        unit: 'messages/s',
        limit: median(second.map(({ perSecond }) => perSecond)),
        goals: [{ of: 'ratio', atLeast: 0.5 }],
      },
      { name: 'single messages, answer p50', ...answered(0.5) },
      { name: 'single messages, answer p99', ...answered(0.99) },
    ];
  });
