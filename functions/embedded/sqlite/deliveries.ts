import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Sqlite } from './database.ts';
import { query } from './statements.ts';

/** How many positions one read looks at, and so the most that one delivery spans. */
export const maximumSpan = 10_000;

/** Who fetched a position of a feed, and when, the first first: in the order of recording, and by the clock before there was one. One row is kept per page, not per event. */
export const findDeliveries = (db: Sqlite) => {
  const covering = query<[string, number, number, number, string], [string, string, number | null]>(
    db,
    `SELECT at, actor, number FROM deliveries
     WHERE party = ? AND up_to >= ? AND up_to < ? + ${maximumSpan} AND after < ?
       AND (kinds IS NULL OR ? IN (SELECT value FROM json_each(kinds)))
     ORDER BY number, at`,
  );
  return (party: PartyId, position: number, kind: Kind): { at: Instant; actor: string; number: number | null }[] =>
    covering.all(party, position, position, position, kind).map(([at, actor, number]) => ({ at, actor, number }));
};
