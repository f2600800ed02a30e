import {
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
} from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoCommitLog } from '../../../../functions/aws/dynamodb/commits/commit-log.ts';
import { StorageUnavailable } from '../../../../functions/hub/ports/durability.ts';
import { appendAfter, newHistory } from '../../../contract/history.ts';
import { timedOut } from './faulty-client.ts';
import { dynamo, options, refused } from './mocked-table.ts';

beforeEach(() => {
  dynamo.reset();
});

describe('a request that DynamoDB rejects', () => {
  const append = () => dynamoCommitLog(options).append(appendAfter(newHistory()));

  it.each([
    ['throttled', new ProvisionedThroughputExceededException(refused)],
    [
      'throttled for the account',
      new DynamoDBServiceException({ ...refused, name: 'ThrottlingException', $fault: 'client' }),
    ],
    ['an internal error of DynamoDB', new InternalServerError({ ...refused, $metadata: { httpStatusCode: 500 } })],
    ['never answered', timedOut()],
    ['on a broken connection', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ])('can be retried later: %s', async (_, cause) => {
    dynamo.on(PutCommand).rejects(cause);
    const thrown = await append().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(StorageUnavailable);
    expect(thrown).toHaveProperty('cause', cause);
  });

  it('fails with the original error when it is unforeseen', async () => {
    const denied = new DynamoDBServiceException({ ...refused, name: 'AccessDeniedException', $fault: 'client' });
    dynamo.on(PutCommand).rejects(denied);
    await expect(append()).rejects.toBe(denied);
  });
});
