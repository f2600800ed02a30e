import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Delivery } from '../../hub/ports.ts';
import { end, padded } from './keys.ts';
import { queryAll } from './query.ts';
import type { TableOptions } from './table.ts';

/** How many positions one read looks at, and so the most that one delivery spans. */
export const maximumSpan = 10_000;

export type DeliveryItem = Omit<Delivery, 'party'>;

export const deliveriesKey = (party: PartyId): string => `DELIVERED#${party}`;

/** Who fetched a position of a feed, and when, the first first. One item is kept per page, not per event. */
export const deliveriesOf = async (
  options: TableOptions,
  party: PartyId,
  position: number,
  kind: Kind,
): Promise<DeliveryItem[]> => {
  const range = {
    pk: deliveriesKey(party),
    from: padded(position),
    to: `${padded(position + maximumSpan - 1)}${end}`,
  };
  return (await queryAll<DeliveryItem>(options, range))
    .filter(({ after, kinds }) => after < position && (kinds?.includes(kind) ?? true))
    .sort((one, other) => one.at.localeCompare(other.at));
};
