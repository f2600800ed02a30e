import { BatchGetCommand, type BatchGetCommandInput, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findMany } from '../../../../functions/aws/dynamodb/client/find.ts';
import type { Key } from '../../../../functions/aws/dynamodb/client/keys.ts';
import { dynamoCommitLog } from '../../../../functions/aws/dynamodb/commits/commit-log.ts';
import { storedCommit } from '../../../../functions/core/stored.ts';
import { StorageUnavailable } from '../../../../functions/hub/ports/durability.ts';
import { times } from '../../../contract/times.ts';
import { given } from '../../../core/given-when-then.ts';
import { doubt, spellOpened, triageResult } from '../../../core/messages.ts';
import { dynamo, options } from './mocked-table.ts';

vi.mock('../../../../functions/aws/dynamodb/client/pause.ts', () => ({ pause: async () => {} }));

beforeEach(() => {
  dynamo.reset();
});

describe('a read that arrives in parts', () => {
  const keys = times(130, (number): Key => ({ pk: 'CASE#4711', sk: String(number) }));
  const asked = ({ RequestItems }: BatchGetCommandInput) => (RequestItems?.samspil?.Keys ?? []) as Key[];
  const answering = (most: number) =>
    dynamo.on(BatchGetCommand).callsFake(async (input: BatchGetCommandInput) => {
      const [taken, left] = [asked(input).slice(0, most), asked(input).slice(most)];
      return {
        Responses: { samspil: taken },
        UnprocessedKeys: left.length > 0 ? { samspil: { Keys: left } } : {},
      };
    });

  it('is requested in batches of a hundred, and again for unprocessed keys', async () => {
    answering(7);
    expect(new Set(await findMany<object>(options, keys))).toEqual(new Set(keys));
    expect(Math.max(...dynamo.commandCalls(BatchGetCommand).map(({ args: [{ input }] }) => asked(input).length))).toBe(
      100,
    );
  });

  it('is given up when nothing more arrives', async () => {
    answering(0);
    await expect(findMany(options, keys)).rejects.toThrow(StorageUnavailable);
  });

  it('continues over pages, including empty ones', async () => {
    const { commits } = given(spellOpened(), triageResult(), doubt());
    const items = commits.map((commit) => ({ body: JSON.stringify(storedCommit(commit)) }));
    const next = { pk: 'CASE#4711', sk: 'COMMIT#000000000002' };
    dynamo
      .on(QueryCommand)
      .resolvesOnce({ Items: items.slice(0, 2), LastEvaluatedKey: next })
      .resolvesOnce({ Items: [], LastEvaluatedKey: next })
      .resolvesOnce({ Items: items.slice(2) });
    expect(await dynamoCommitLog(options).read('case/4711', 0)).toEqual(commits);
    expect(dynamo.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual(next);
  });
});
