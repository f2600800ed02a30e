import type { PartyId } from '../../../../schemas/parties.ts';
import type { FeedHead } from '../../../hub/ports/feeds.ts';
import { find, findMany } from '../client/find.ts';
import { nameOf } from '../client/keys.ts';
import type { TableOptions } from '../client/table.ts';
import { readLife } from './epoch.ts';
import { type EntryItem, entryKey, type HeadItem, headKey } from './feed-entries.ts';

/** Heads written by earlier versions have no `at`. */
type StoredHead = Pick<HeadItem, 'head'> & Partial<HeadItem>;

export const headPosition = async (options: TableOptions, party: PartyId): Promise<number> =>
  (await find<StoredHead>(options, headKey(party)))?.head ?? 0;

export const readHead = async (options: TableOptions, party: PartyId): Promise<FeedHead> => {
  const [head, life] = await Promise.all([headPosition(options, party), readLife(options)]);
  return { head, earliest: 1, ...life };
};

const withInstant = async (
  options: TableOptions,
  party: PartyId,
  { head, at }: StoredHead = { head: 0, at: 0 },
): Promise<HeadItem> => ({
  head,
  at: at ?? (await find<EntryItem>(options, entryKey(party, head)))?.at ?? 0,
});

export const readHeads = async (
  options: TableOptions,
  parties: readonly PartyId[],
): Promise<Map<PartyId, HeadItem>> => {
  const stored = await findMany<StoredHead>(options, parties.map(headKey));
  const byKey = new Map(stored.map((item) => [nameOf(item), item]));
  return new Map(
    await Promise.all(
      parties.map(
        async (party): Promise<[PartyId, HeadItem]> => [
          party,
          await withInstant(options, party, byKey.get(nameOf(headKey(party)))),
        ],
      ),
    ),
  );
};
