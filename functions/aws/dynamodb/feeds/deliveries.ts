import type { Kind } from '../../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { Delivery } from '../../../hub/ports/access-log.ts';
import type { TableOptions } from '../client/table.ts';
import { spansWith } from './spans.ts';

export type DeliveryItem = Omit<Delivery, 'party'>;

export const deliveriesKey = (party: PartyId): string => `DELIVERED#${party}`;

/** Who fetched a position of a feed, and when, earliest first. Stored as one item per page, not per event. */
export const deliveriesOf = (
  options: TableOptions,
  party: PartyId,
  position: number,
  kind: Kind,
): Promise<DeliveryItem[]> => spansWith<DeliveryItem>(options, deliveriesKey(party), position, kind);
