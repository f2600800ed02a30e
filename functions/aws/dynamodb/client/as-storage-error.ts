import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { StorageUnavailable } from '../../../hub/ports/durability.ts';

type Failure = Parameters<typeof isTransientError>[0];

const isPassing = (error: Failure): boolean =>
  isTransientError(error) ||
  (error instanceof DynamoDBServiceException && (isThrottlingError(error) || isServerError(error)));

/** Turns an error that the SDK gave up on after its own retries, but that may be temporary, into `StorageUnavailable`. */
export const asStorageError = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: Failure) => {
    throw isPassing(error) ? new StorageUnavailable('the table did not answer', { cause: error }) : error;
  });
