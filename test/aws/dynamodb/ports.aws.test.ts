import { describe } from 'vitest';
import { dynamoFeedStreams } from '../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../../functions/core/shipped-policies.ts';
import { portsContract } from '../../contract/ports.contract.ts';
import { emulatedTable } from './emulated.ts';
import { feedConsumer } from './feeds/feed-consumer.ts';
import { clock, openStorage } from './storage.ts';

describe('the ports on DynamoDB', () => {
  const { options } = emulatedTable();
  portsContract(async () => {
    const storage = openStorage(options());
    const { log, projected } = feedConsumer(
      storage.log,
      dynamoFeedStreams({ ...options(), clock, policies: shippedPolicies }),
    );
    return { ...storage, log, projected, close: projected };
  });
});
