import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { required } from '../compose/environment.ts';
import { tableOptions } from '../compose/table.ts';
import { readEpoch } from '../dynamodb/feeds/epoch.ts';
import { withCommits } from '../dynamodb/feeds/feed-page.ts';
import { makeHandler } from './handler.ts';
import { outboundBus } from './outbound-bus.ts';

export const handler = makeHandler({
  loadEntries: (entries) => withCommits(tableOptions, entries),
  epoch: () => readEpoch(tableOptions),
  origin: required('SAMSPIL_ORIGIN'),
  putOnBus: outboundBus(new EventBridgeClient(), required('SAMSPIL_OUTBOUND_BUS')),
});
