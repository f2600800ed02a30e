import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PartyId } from '../../../schemas/parties.ts';
import { asStorageError } from './client/as-storage-error.ts';
import { find } from './client/find.ts';
import { alone, type Key } from './client/keys.ts';
import type { TableOptions } from './client/table.ts';

/** A program that may call the hub, by the client id that the user pool gave it. */
export type RegisteredClient = { role: 'party'; party: PartyId } | { role: 'operator' };

/** Who is who: the client ids of the user pool, and the AWS accounts that parties put events from. */
export type Directory = {
  client(id: string): Promise<RegisteredClient | undefined>;
  partyOfAccount(account: string): Promise<PartyId | undefined>;
  putClient(id: string, client: RegisteredClient): Promise<void>;
  putAccount(account: string, party: PartyId): Promise<void>;
  removeClient(id: string): Promise<void>;
  removeAccount(account: string): Promise<void>;
};

const clientKey = (id: string): Key => ({ pk: `CLIENT#${id}`, sk: alone });
const accountKey = (account: string): Key => ({ pk: `ACCOUNT#${account}`, sk: alone });

export const dynamoDirectory = (options: TableOptions): Directory => {
  const { client: dynamo, table } = options;
  const put = async (key: Key, item: object): Promise<void> => {
    await asStorageError(dynamo.send(new PutCommand({ TableName: table, Item: { ...key, ...item } })));
  };
  const remove = async (key: Key): Promise<void> => {
    await asStorageError(dynamo.send(new DeleteCommand({ TableName: table, Key: key })));
  };
  return {
    client: async (id) => {
      const found = await find<RegisteredClient>(options, clientKey(id));
      if (!found) return undefined;
      return found.role === 'party' ? { role: found.role, party: found.party } : { role: found.role };
    },
    partyOfAccount: async (account) => (await find<{ party: PartyId }>(options, accountKey(account)))?.party,
    putClient: (id, client) => put(clientKey(id), client),
    putAccount: (account, party) => put(accountKey(account), { party }),
    removeClient: (id) => remove(clientKey(id)),
    removeAccount: (account) => remove(accountKey(account)),
  };
};
