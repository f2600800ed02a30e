import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Guard } from '../../../core/commit.ts';
import { alone } from '../client/keys.ts';
import { commitKey } from './commits.ts';

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type CounterGuard = Extract<Guard, { kind: 'counter' }>;
type VersionGuard = Extract<Guard, { kind: 'version' }>;

/** A condition cannot add, so the bounds on the result are turned into bounds on the current value. */
const boundsOf = ({ add, atLeast, atMost }: CounterGuard) => {
  const bounds = [
    ...(atLeast === undefined ? [] : [{ words: '#value >= :least', values: { ':least': atLeast - add } }]),
    ...(atMost === undefined ? [] : [{ words: '#value <= :most', values: { ':most': atMost - add } }]),
  ];
  const words = bounds.map((bound) => bound.words).join(' AND ');
  const mayBegin = add >= (atLeast ?? -Infinity) && add <= (atMost ?? Infinity);
  return {
    ...(words !== '' && {
      ConditionExpression: mayBegin ? `attribute_not_exists(#value) OR (${words})` : words,
    }),
    values: Object.assign({}, ...bounds.map(({ values }) => values)) as Record<string, number>,
  };
};

const counterAction = (table: string, guard: CounterGuard): Action => {
  const { values, ...condition } = boundsOf(guard);
  return {
    Update: {
      TableName: table,
      Key: { pk: `COUNTER#${guard.name}`, sk: alone },
      UpdateExpression: 'ADD #value :add',
      ExpressionAttributeNames: { '#value': 'value' },
      ExpressionAttributeValues: { ':add': guard.add, ...values },
      ...condition,
    },
  };
};

/** A stream is at a version if that commit exists and the next does not. */
const versionActions = (table: string, { stream, version }: VersionGuard): Action[] => {
  const check = (sequence: number, ConditionExpression: string): Action => ({
    ConditionCheck: { TableName: table, Key: commitKey(stream, sequence), ConditionExpression },
  });
  const next = check(version + 1, 'attribute_not_exists(pk)');
  return version === 0 ? [next] : [check(version, 'attribute_exists(pk)'), next];
};

export const guardActions = (table: string, guard: Guard): Action[] =>
  guard.kind === 'counter' ? [counterAction(table, guard)] : versionActions(table, guard);
