import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamoCommitLog } from '../../../../functions/aws/dynamodb/commits/commit-log.ts';
import { GuardFailed, VersionConflict } from '../../../../functions/hub/ports/commit-log.ts';
import { StorageUnavailable } from '../../../../functions/hub/ports/durability.ts';
import { counter } from '../../../contract/counter.ts';
import { appendAfter, newHistory } from '../../../contract/history.ts';
import { cancelled, dynamo, options, refused } from '../client/mocked-table.ts';

vi.mock('../../../../functions/aws/dynamodb/client/pause.ts', () => ({ pause: async () => {} }));

beforeEach(() => {
  dynamo.reset();
});

describe('an append that conflicts with a transaction', () => {
  const append = () => dynamoCommitLog(options).append(appendAfter(newHistory()));

  it('is retried', async () => {
    dynamo.on(PutCommand).rejectsOnce(new TransactionConflictException(refused)).resolves({});
    await append();
    expect(dynamo.commandCalls(PutCommand)).toHaveLength(2);
  });

  it('is a version conflict when every attempt conflicts', async () => {
    dynamo.on(PutCommand).rejects(new TransactionConflictException(refused));
    await expect(append()).rejects.toThrow(VersionConflict);
    expect(dynamo.commandCalls(PutCommand)).toHaveLength(8);
  });

  it('is a version conflict when somebody else’s commit is there', async () => {
    const Item = { write: { S: 'of-another' } };
    dynamo.on(PutCommand).rejects(new ConditionalCheckFailedException({ ...refused, Item }));
    await expect(append()).rejects.toThrow(VersionConflict);
    expect(dynamo.commandCalls(PutCommand)).toHaveLength(1);
  });
});

describe('a guarded append whose transaction is cancelled', () => {
  const [frame, budget] = [counter('frame', 1), counter('budget', -1, { atLeast: 0 })];
  const append = () => dynamoCommitLog(options).append(appendAfter(newHistory(), [], { guards: [frame, budget] }));
  const attempts = () => dynamo.commandCalls(TransactWriteCommand).length;

  it('is retried when it merely conflicted with another transaction', async () => {
    dynamo
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('None', 'TransactionConflict', 'None'))
      .resolves({});
    await append();
    expect(attempts()).toBe(2);
  });

  it('is a version conflict when it always conflicts with another transaction', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled('None', 'TransactionConflict', 'None'));
    await expect(append()).rejects.toThrow(VersionConflict);
    expect(attempts()).toBe(8);
  });

  it('can be retried later when every attempt is throttled', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled('ThrottlingError', 'None', 'None'));
    await expect(append()).rejects.toThrow(StorageUnavailable);
    expect(attempts()).toBe(8);
  });

  it('is a version conflict when the commit exists, whatever the guards say', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled('ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'));
    await expect(append()).rejects.toThrow(VersionConflict);
    expect(attempts()).toBe(1);
  });

  it('names the guard that failed, even when it also conflicts', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled('None', 'TransactionConflict', 'ConditionalCheckFailed'));
    const thrown = await append().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(GuardFailed);
    expect(thrown).toMatchObject({ guard: budget });
    expect(attempts()).toBe(1);
  });
});
