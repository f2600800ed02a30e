import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Sqlite } from './database.ts';
import { reachingOver } from './spans.ts';
import { query } from './statements.ts';

/** Who fetched a position of a feed, and when, in recording order. Stored as one row per page, not per event. */
export const findDeliveries = (db: Sqlite) => {
  const covering = query<[string, number, number, number, string], [string, string, number | null]>(
    db,
    `SELECT at, actor, number FROM deliveries WHERE ${reachingOver} ORDER BY rowid`,
  );
  return (party: PartyId, position: number, kind: Kind): { at: Instant; actor: string; number: number | null }[] =>
    covering.all(party, position, position, position, kind).map(([at, actor, number]) => ({ at, actor, number }));
};
