import { shippedPolicies } from '../../core/shipped-policies.ts';
import { systemClock } from '../compose/clock.ts';
import { tableOptions } from '../compose/table.ts';
import { dynamoFeedStreams } from '../dynamodb/feeds/feed-streams.ts';
import { laggingStreams } from '../dynamodb/feeds/lagging-streams.ts';
import { makeHandler } from './handler.ts';

export const handler = makeHandler({
  laggingStreams: () => laggingStreams(tableOptions),
  feedStreams: dynamoFeedStreams({ ...tableOptions, clock: systemClock, policies: shippedPolicies }),
});
