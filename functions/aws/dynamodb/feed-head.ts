import type { PartyId } from '../../../schemas/parties.ts';
import type { FeedHead } from '../../hub/ports.ts';
import { readEpoch } from './epoch.ts';
import { type HeadItem, headKey } from './feed-entries.ts';
import { find, findMany } from './find.ts';
import { nameOf } from './keys.ts';
import type { TableOptions } from './table.ts';

export const headPosition = async (options: TableOptions, party: PartyId): Promise<number> =>
  (await find<HeadItem>(options, headKey(party)))?.head ?? 0;

export const readHead = async (options: TableOptions, party: PartyId): Promise<FeedHead> => {
  const [head, epoch] = await Promise.all([headPosition(options, party), readEpoch(options)]);
  return { head, earliest: 1, epoch };
};

export const headPositions = async (
  options: TableOptions,
  parties: readonly PartyId[],
): Promise<Map<PartyId, number>> => {
  const heads = await findMany<HeadItem>(options, parties.map(headKey));
  const byKey = new Map(heads.map((item) => [nameOf(item), item.head]));
  return new Map(parties.map((party) => [party, byKey.get(nameOf(headKey(party))) ?? 0]));
};
