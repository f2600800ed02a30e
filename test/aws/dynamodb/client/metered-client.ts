import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { credentials, region } from '../../emulator.ts';

/** Capacity units consumed. */
export type Consumed = { read: number; write: number };

type Reported = { CapacityUnits?: number };
type Answer = {
  ConsumedCapacity?: Reported | Reported[];
  Item?: object;
  Items?: object[];
  Responses?: Record<string, object[]>;
};

/** For strongly consistent reads, by size, which JSON slightly overstates: the emulator counts requests. */
const readUnits = ({ Item, Items, Responses }: Answer): number => {
  const unitsOf = (read: object) => Math.ceil(Buffer.byteLength(JSON.stringify(read)) / 4096);
  if (Responses)
    return Object.values(Responses)
      .flat()
      .map(unitsOf)
      .reduce((sum, units) => sum + units, 0);
  return unitsOf(Items ?? Item ?? {});
};

const writeUnits = ({ ConsumedCapacity: reported = [] }: Answer): number =>
  [reported].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** A failed condition on an item of up to 1 KB is charged too, but the emulator does not report it. */
const refusedWrite = 1;

const isRead = (commandName: string): boolean => /^(Get|BatchGet|Query|Scan)/.test(commandName);

/** A client that adds up the capacity its requests consume. */
export const meteredClient = (endpoint: string): { client: DynamoDBDocumentClient; consumed: Consumed } => {
  const consumed: Consumed = { read: 0, write: 0 };
  const client = new DynamoDBClient({ endpoint, region, credentials });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } }).catch(
          (error: unknown) => {
            if (error instanceof ConditionalCheckFailedException) consumed.write += refusedWrite;
            throw error;
          },
        );
        if (isRead(commandName)) consumed.read += readUnits(answer.output as Answer);
        else consumed.write += writeUnits(answer.output as Answer);
        return answer;
      },
    { step: 'initialize', name: 'meter' },
  );
  return { client: DynamoDBDocumentClient.from(client), consumed };
};
