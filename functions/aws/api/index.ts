import { liveAllowances } from '../../api/rate-limit.ts';
import { systemClock } from '../compose/clock.ts';
import { environment, required } from '../compose/environment.ts';
import { composeHub } from '../compose/hub.ts';
import { tableOptions } from '../compose/table.ts';
import { dynamoDirectory } from '../dynamodb/directory.ts';
import { dynamoLeases } from '../dynamodb/leases.ts';
import { gatewayAuthenticator } from './gateway-authenticator.ts';
import { makeHandler } from './handler.ts';
import { oneHeldPoll } from './one-held-poll.ts';
import { watchTable } from './watch-table.ts';

const seeVitals = watchTable(tableOptions, () => performance.now());
const hub = await composeHub();

export const handler = makeHandler({
  hub: { ...hub, readFeed: oneHeldPoll(hub.readFeed, dynamoLeases(tableOptions)) },
  authenticator: gatewayAuthenticator(dynamoDirectory(tableOptions), systemClock),
  allowances: liveAllowances(() => performance.now()),
  longestWait: environment.SAMSPIL_LONGEST_WAIT,
  issuer: required('SAMSPIL_USER_POOL_ISSUER'),
  tokenEndpoint: required('SAMSPIL_TOKEN_ENDPOINT'),
  seeVitals,
});
