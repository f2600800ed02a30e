import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import { eventOf } from '../../core/render.ts';
import type { FeedPlace, Feeds } from '../../hub/ports.ts';
import { available } from './available.ts';
import { type CommitItem, commitIn, commitKey } from './commits.ts';
import { deliveriesOf } from './deliveries.ts';
import { fedOfCommit } from './fed.ts';
import { find } from './find.ts';
import { end, padded } from './keys.ts';
import { queried } from './query.ts';
import type { TableOptions } from './table.ts';

type ConfirmationItem = { upTo: number; at: Instant };

const confirmationsKey = (party: PartyId): string => `CONFIRMED#${party}`;

export const feedPlaces = (options: TableOptions): Pick<Feeds, 'confirm' | 'placesOf'> => {
  const { client, table } = options;

  const firstConfirmation = async (party: PartyId, position: number): Promise<Instant | undefined> => {
    const range = { pk: confirmationsKey(party), from: padded(position), to: end };
    for await (const { at } of queried<ConfirmationItem>(options, range, 1)) return at;
    return undefined;
  };

  return {
    confirm: async (party, upTo, at) => {
      if (await firstConfirmation(party, upTo)) return;
      const item: ConfirmationItem = { upTo, at };
      await available(
        client.send(
          new PutCommand({ TableName: table, Item: { pk: confirmationsKey(party), sk: padded(upTo), ...item } }),
        ),
      );
    },

    placesOf: async (stream, sequence) => {
      const [item, fed] = await Promise.all([
        find<CommitItem>(options, commitKey(stream, sequence)),
        fedOfCommit(options, stream, sequence),
      ]);
      if (!item) return [];
      const commit = commitIn(item);
      return Promise.all(
        fed
          .flatMap(({ places }) => places)
          .map(async ([event, recipient, position]): Promise<FeedPlace> => {
            const [[first], confirmedAt] = await Promise.all([
              deliveriesOf(options, recipient, position, eventOf(commit, event).kind),
              firstConfirmation(recipient, position),
            ]);
            return {
              event,
              recipient,
              position,
              ...(first && { servedAt: first.at }),
              ...(confirmedAt && { confirmedAt }),
            };
          }),
      );
    },
  };
};
