import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { commitKey } from '../../../functions/aws/dynamodb/commits/commits.ts';
import { subjectOf } from '../../../functions/core/commit.ts';
import { event } from '../../contract/events.ts';
import { appendAfter, newHistory } from '../../contract/history.ts';
import { openSpell } from '../../e2e/client.ts';
import { invoke } from '../invoke.ts';
import type { OnAws } from './suite.ts';

/** Writes a commit whose stream record triggers no consumer: the attribute they filter on is added later. */
const writeUnnoticed = async ({ dynamo, deployed }: OnAws): Promise<string> => {
  const { commit } = appendAfter(newHistory(), [event(['jobcentre-751'])]);
  const [TableName, Key] = [deployed.table, commitKey(commit.stream, commit.sequence)];
  await dynamo.send(new PutCommand({ TableName, Item: { ...Key, body: JSON.stringify(commit), write: 'unnoticed' } }));
  await dynamo.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET #type = :commit',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':commit': 'commit' },
    }),
  );
  return subjectOf(commit.stream);
};

export const lostRecordTests = (onAws: OnAws): void => {
  describe('a commit whose stream record was lost', () => {
    it('stays off its feed until cases are reconciled, and is there once afterwards', async () => {
      const { akasse, jobcentre, deployed } = onAws;
      const head = await jobcentre.head();
      const caseId = await writeUnnoticed(onAws);
      const { caseId: later } = await openSpell(akasse);
      await jobcentre.eventsOf(later, 1, head);
      const found = async () =>
        (await jobcentre.events(`after=${head}&limit=1000`)).events.filter(({ subject }) => subject === caseId);
      expect(await found()).toEqual([]);

      expect(await invoke(deployed.emulator, 'reconcile', {})).toEqual({ behind: 1, unmended: 0 });
      expect(await found()).toHaveLength(1);
      expect(await invoke(deployed.emulator, 'reconcile', {})).toEqual({ behind: 0, unmended: 0 });
      expect(await found()).toHaveLength(1);
    });
  });
};
