import { type AttributeValue, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PartyId } from '../../../schemas/parties.ts';
import { claimedStream } from '../../core/commit.ts';
import type { Claim, Claims } from '../../hub/ports/claims.ts';
import { asStorageError } from './client/as-storage-error.ts';
import { find } from './client/find.ts';
import type { Key } from './client/keys.ts';
import type { TableOptions } from './client/table.ts';

type ClaimItem = { content: string; case: string; receivedAt: string; refused?: string };

const keyOf = (party: PartyId, messageId: string): Key => ({ pk: `MSG#${party}`, sk: messageId });

const claimIn = (
  party: PartyId,
  messageId: string,
  { content, case: claimed, receivedAt, refused }: ClaimItem,
): Claim => ({
  party,
  messageId,
  content,
  stream: claimedStream(claimed),
  receivedAt,
  ...(refused && { refused: JSON.parse(refused) }),
});

/** The error carries its item in wire format. */
const stringsIn = (item: Record<string, AttributeValue>): ClaimItem =>
  Object.fromEntries(Object.entries(item).map(([name, { S }]) => [name, S])) as ClaimItem;

export const dynamoClaims = (options: TableOptions): Claims => {
  const { client, table } = options;
  return {
    claim: async ({ party, messageId, content, stream, receivedAt }) => {
      const item: ClaimItem = { content, case: stream, receivedAt };
      try {
        await asStorageError(
          client.send(
            new PutCommand({
              TableName: table,
              Item: { ...keyOf(party, messageId), ...item },
              ConditionExpression: 'attribute_not_exists(pk)',
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            }),
          ),
        );
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
        return claimIn(party, messageId, stringsIn(error.Item));
      }
    },

    find: async (party, messageId) => {
      const item = await find<ClaimItem>(options, keyOf(party, messageId));
      return item && claimIn(party, messageId, item);
    },

    decided: async ({ party, messageId, stream, refused }) => {
      await asStorageError(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: keyOf(party, messageId),
            ConditionExpression: 'attribute_exists(pk)',
            UpdateExpression: refused ? 'SET #case = :case, refused = :refused' : 'SET #case = :case REMOVE refused',
            ExpressionAttributeNames: { '#case': 'case' },
            ExpressionAttributeValues: { ':case': stream, ...(refused && { ':refused': JSON.stringify(refused) }) },
          }),
        ),
      );
    },
  };
};
