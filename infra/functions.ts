import { Duration } from 'aws-cdk-lib';

export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'Scan'
  | 'ConditionCheckItem'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem';

export type FunctionSettings = {
  readonly memory: number;
  readonly timeout: Duration;
  readonly table: readonly TableAction[];
  /** One action more, on the items of some partition keys only. */
  readonly besides?: { readonly action: TableAction; readonly on: string };
};

/** Every function of the hub: its size, and what its adapters call on the table (`functions/aws/dynamodb/README.md`). */
export const functions = {
  api: {
    memory: 1024,
    timeout: Duration.seconds(15),
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    besides: { action: 'DeleteItem', on: 'LEASE#*' },
  },
  intake: {
    memory: 512,
    timeout: Duration.seconds(10),
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  feed: {
    memory: 1024,
    timeout: Duration.minutes(1),
    table: ['BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
  },
  relay: {
    memory: 512,
    timeout: Duration.seconds(30),
    table: ['GetItem', 'BatchGetItem'],
    besides: { action: 'PutItem', on: 'EPOCH' },
  },
  deadlines: {
    memory: 512,
    timeout: Duration.seconds(55),
    table: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
  },
  reconcile: {
    memory: 512,
    timeout: Duration.minutes(10),
    table: ['Scan', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
  },
} as const satisfies Record<string, FunctionSettings>;

export type FunctionName = keyof typeof functions;
