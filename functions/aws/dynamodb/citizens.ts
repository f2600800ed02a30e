import { createHmac } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '../../core/commit.ts';
import type { Citizens } from '../../hub/ports/citizens.ts';
import { failedCondition, reasonsOf, uncontended } from './client/contention.ts';
import { find } from './client/find.ts';
import { alone, type Key } from './client/keys.ts';
import type { TableOptions } from './client/table.ts';

/** The hash keys in base64, by version. New citizens are linked with the current one, earlier ones found by any. */
export type LookUpKeys = { current: string; keys: Readonly<Record<string, string>> };

type CitizenItem = { case: CaseId };

const isLinked = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException || reasonsOf(error).some(failedCondition);

const keyWith = (version: string, secret: string) => {
  const bytes = Buffer.from(secret, 'base64');
  return (cpr: string): Key => ({
    pk: `CPR#${version}#${createHmac('sha256', bytes).update(cpr).digest('base64url')}`,
    sk: alone,
  });
};

export const dynamoCitizens = (options: TableOptions, { current, keys }: LookUpKeys): Citizens => {
  const { client, table } = options;
  const { [current]: secret, ...rest } = keys;
  if (secret === undefined) throw new Error(`there is no look-up key of version ${current}`);
  const currentKey = keyWith(current, secret);
  const otherKeys = Object.entries(rest).map(([version, other]) => keyWith(version, other));

  const findCase = async (cpr: string): Promise<CaseId | undefined> => {
    const items = await Promise.all([currentKey, ...otherKeys].map((keyOf) => find<CitizenItem>(options, keyOf(cpr))));
    return items.find((item) => item !== undefined)?.case;
  };

  /**
   * During a rotation, processes with different current keys write concurrently: each also checks the keys the other writes to.
   */
  const link = (cpr: string, candidate: CaseId): Promise<unknown> => {
    const free = { TableName: table, ConditionExpression: 'attribute_not_exists(pk)' };
    const put = { ...free, Item: { ...currentKey(cpr), case: candidate } };
    if (otherKeys.length === 0) return client.send(new PutCommand(put));
    const checks = otherKeys.map((keyOf) => ({ ConditionCheck: { ...free, Key: keyOf(cpr) } }));
    return client.send(new TransactWriteCommand({ TransactItems: [{ Put: put }, ...checks] }));
  };

  return {
    find: findCase,
    introduce: async (cpr, candidate) => {
      try {
        await uncontended(() => link(cpr, candidate));
        return candidate;
      } catch (error) {
        const linked = isLinked(error) ? await findCase(cpr) : undefined;
        if (linked === undefined) throw error;
        return linked;
      }
    },
  };
};
