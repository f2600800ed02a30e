import { marshall } from '@aws-sdk/util-dynamodb';
import { find } from '../../functions/aws/dynamodb/client/find.ts';
import { streamKey } from '../../functions/aws/dynamodb/client/keys.ts';
import type { TableOptions } from '../../functions/aws/dynamodb/client/table.ts';
import { type EntryItem, entryKey } from '../../functions/aws/dynamodb/feeds/feed-entries.ts';
import { dynamoFeedStreams } from '../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { envelopeOf } from '../../functions/demo/envelope.ts';
import type { FunctionName } from '../../infra/functions.ts';
import { clock, openStorage } from '../aws/dynamodb/storage.ts';
import { event } from '../contract/events.ts';
import { freshCpr, freshId } from '../contract/fresh.ts';
import { write } from '../contract/history.ts';
import { caller } from './surroundings.ts';

const message = () =>
  envelopeOf(caller.party, {
    id: freshId(),
    kind: 'spell-opened',
    data: { cpr: freshCpr(), firstDay: '2012-11-05', municipality: '751', akasse: caller.party, benefit: 'dagpenge' },
    time: '2012-11-05T09:00:00+01:00',
  });

const posted = () => ({
  version: '2.0',
  routeKey: 'POST /messages',
  rawPath: '/messages',
  rawQueryString: '',
  headers: { 'content-type': 'application/cloudevents+json' },
  body: JSON.stringify(message()),
  isBase64Encoded: false,
  requestContext: {
    domainName: 'api.example',
    http: { method: 'POST', path: '/messages' },
    authorizer: { jwt: { claims: { client_id: caller.client } } },
  },
});

const queued = () => ({
  Records: [
    {
      messageId: freshId(),
      body: JSON.stringify({ id: freshId(), account: caller.account, detail: message() }),
    },
  ],
});

/** A first call to each function, with an ordinary workload. */
export const firstEvents = (options: TableOptions): Record<FunctionName, () => Promise<unknown>> => {
  const party = 'jobcentre-751';
  const { log, feeds } = openStorage(options);
  const written = () => write(log, [[event([party])]]);
  const relayed = async () => {
    const { stream } = await written();
    await dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })([stream]);
    const { head } = await feeds.read(party, { after: 0, limit: 0 });
    const key = entryKey(party, head);
    const entry = await find<EntryItem>(options, key);
    return { Records: [{ dynamodb: { SequenceNumber: '1', NewImage: marshall({ ...key, ...entry }) } }] };
  };
  const woken = async () => ({
    Records: [{ dynamodb: { SequenceNumber: '1', Keys: { pk: { S: streamKey((await written()).stream) } } } }],
  });
  return {
    api: async () => posted(),
    intake: async () => queued(),
    feed: woken,
    relay: relayed,
    deadlines: async () => ({}),
    reconcile: async () => {
      await written();
      return {};
    },
  };
};
