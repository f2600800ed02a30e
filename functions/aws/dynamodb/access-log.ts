import { randomBytes } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { StreamId } from '../../core/commit.ts';
import { eventId, eventOf } from '../../core/render.ts';
import type { Access, AccessLog } from '../../hub/ports/access-log.ts';
import { asStorageError } from './client/as-storage-error.ts';
import { end, type Key, start, streamKey } from './client/keys.ts';
import { countAll, queryAll } from './client/query.ts';
import type { TableOptions } from './client/table.ts';
import { readCommits } from './commits/commits.ts';
import { type DeliveryItem, deliveriesKey, deliveriesOf } from './feeds/deliveries.ts';
import { feedCursorsOf } from './feeds/feed-cursor.ts';
import { spanKey } from './feeds/spans.ts';

type AccessItem = Omit<Access, 'event'>;

const apart = (): string => randomBytes(6).toString('base64url');
const accessesKey = (stream: StreamId): string => `ACCESS#${streamKey(stream)}`;
const disclosuresKey = (party: string): string => `DISCLOSED#${party}`;
const refusedKey = (party: string): string => `REFUSED#${party}`;
const keptSeconds = 7 * 24 * 60 * 60;

export const dynamoAccessLog = (options: TableOptions): AccessLog => {
  const { client, table } = options;
  const put = (key: Key, item: object): Promise<unknown> =>
    asStorageError(client.send(new PutCommand({ TableName: table, Item: { ...key, ...item } })));

  const recordedOf = async (stream: StreamId): Promise<Access[]> =>
    (await queryAll<AccessItem>(options, { pk: accessesKey(stream), from: start, to: end })).map(
      ({ at, party, actor, action, purpose, version }) => ({
        at,
        party,
        actor,
        action,
        purpose,
        ...(version !== undefined && { version }),
      }),
    );

  const deliveredFrom = async (stream: StreamId): Promise<Access[]> => {
    const commits = await readCommits(options, stream, 0);
    const fed = await feedCursorsOf(options, stream);
    const accesses = fed.flatMap(({ sequence, places }) =>
      places.map(async ([number, party, position]) => {
        const commit = commits[sequence - 1];
        if (!commit) return [];
        const deliveries = await deliveriesOf(options, party, position, eventOf(commit, number).kind);
        return deliveries.map(
          ({ at, actor }): Access => ({
            at,
            party,
            actor,
            action: 'event-delivered',
            purpose: 'events',
            event: eventId(commit, number),
          }),
        );
      }),
    );
    return (await Promise.all(accesses)).flat();
  };

  return {
    record: async (stream, { at, party, actor, action, purpose, version }) => {
      const sk = `${at}#${apart()}`;
      const item: AccessItem = { at, party, actor, action, purpose, ...(version !== undefined && { version }) };
      await put({ pk: accessesKey(stream), sk }, item);
      if (action === 'case-disclosed') await put({ pk: disclosuresKey(party), sk }, { stream });
    },
    delivered: async ({ party, upTo, after, at, actor, kinds }) => {
      const item: DeliveryItem = { at, actor, after, upTo, ...(kinds && { kinds }) };
      await put(spanKey(deliveriesKey(party), item), item);
    },
    of: async (stream) =>
      (await Promise.all([recordedOf(stream), deliveredFrom(stream)]))
        .flat()
        .sort((one, other) => one.at.localeCompare(other.at)),
    refused: async (party, day) => {
      const { Attributes } = await asStorageError(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: refusedKey(party), sk: day },
            UpdateExpression: 'SET expires = :expires ADD refused :one',
            ExpressionAttributeValues: { ':one': 1, ':expires': Date.parse(day) / 1000 + keptSeconds },
            ReturnValues: 'UPDATED_NEW',
          }),
        ),
      );
      return Number(Attributes?.refused);
    },
    disclosures: (party, since) => countAll(options, { pk: disclosuresKey(party), from: since, to: end }),
  };
};
