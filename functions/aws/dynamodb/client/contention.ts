import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { StorageUnavailable } from '../../../hub/ports/durability.ts';
import { asStorageError } from './as-storage-error.ts';
import { pause } from './pause.ts';

const attempts = 8;

export const failedCondition = ({ Code }: CancellationReason): boolean => Code === 'ConditionalCheckFailed';
const throttled = ({ Code }: CancellationReason): boolean =>
  Code === 'ThrottlingError' || Code === 'ProvisionedThroughputExceeded';

export const reasonsOf = (error: unknown): readonly CancellationReason[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];

/** Somebody else was writing to the same items at that moment; the conditions may still hold. */
export const isCollision = (error: unknown): boolean =>
  error instanceof TransactionConflictException ||
  (reasonsOf(error).some(({ Code }) => Code === 'TransactionConflict') && !reasonsOf(error).some(failedCondition));

const isThrottled = (error: unknown): boolean =>
  reasonsOf(error).some(throttled) && !reasonsOf(error).some(failedCondition);

/** Somebody else wrote first or concurrently, or the table is throttled: read again, and retry. */
export const isRetryable = (error: unknown): boolean =>
  reasonsOf(error).some(failedCondition) || isCollision(error) || isThrottled(error);

/** Writes, retrying a bounded number of times on collisions and throttling. */
export const uncontended = async <Answer>(write: () => Promise<Answer>): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await asStorageError(write());
    } catch (error) {
      if (!isCollision(error) && !isThrottled(error)) throw error;
      if (attempt === attempts)
        throw isThrottled(error) ? new StorageUnavailable('the table is throttled', { cause: error }) : error;
      await pause(attempt);
    }
  }
};
