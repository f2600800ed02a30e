import { citizenOfPair, pair } from '../load/citizens.ts';
import { fill } from '../load/fill.ts';
import { fire } from '../load/fire.ts';
import { authorizations, singles } from '../load/requests.ts';
import { pairsMessages } from '../load/traffic.ts';
import type { Measured } from '../measured.ts';
import { inTurns } from '../rounds.ts';
import { withServers } from '../servers.ts';
import type { Sizes } from '../sizes.ts';
import { median } from '../statistics.ts';

const known = 2_000;
const page = 1_000;
const readings = 5;

/** Requests one page after another, then starts over. */
const pagesOf = (events: number, headers: Record<string, string>, more = '') => {
  let after = -page;
  return () => {
    after = after + 2 * page > events ? 0 : after + page;
    return { method: 'GET', path: `/events?after=${after}&limit=${page}${more}`, headers };
  };
};

/** A feed read in pages; the limit selects the same rows and serialises them unchanged. */
export const feedPages = ({ messages, rounds, profile }: Sizes): Promise<Measured[]> =>
  withServers(profile, async ({ newDirectory, hub, bare }) => {
    const data = newDirectory();
    await fill(data, known, citizenOfPair);
    const servers = { hub: await hub(data), bare: await bare('pages', data) };
    const senders = await authorizations(servers.hub.origin);
    const followUps = singles(senders, pairsMessages(known));
    await fire(servers.hub.origin, { connections: 32, amount: messages, next: followUps });
    const headers = { ...senders.get(pair.jobcentre), 'Samspil-Actor': 'sagsbehandler-17' };
    const amount = readings * Math.floor((known + messages) / page);
    const next = pagesOf(known + messages, headers);
    const other = pagesOf(known + messages, {}, `&party=${pair.jobcentre}`);
    const { first, second } = await inTurns(
      rounds,
      () => fire(servers.hub.origin, { connections: 2, amount, next }),
      () => fire(servers.bare.origin, { connections: 2, amount, next: other }),
    );
    return [
      {
        name: 'feed read in pages of 1,000',
        value: page * median(first.map(({ perSecond }) => perSecond)),
        unit: 'events/s',
        limit: page * median(second.map(({ perSecond }) => perSecond)),
        goals: [{ of: 'ratio', atLeast: 0.5 }],
      },
    ];
  });
