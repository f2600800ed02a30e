import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Span } from '../../hub/confirmed.ts';
import type { Sqlite } from './database.ts';
import { query } from './statements.ts';

/** The most positions one read examines, and hence the most that one page, or one confirmation, spans. */
export const maximumSpan = 10_000;

/** Parameters: party, the same position three times, kind. Finds the pages that contain the event at that position. */
export const reachingOver = `party = ? AND up_to >= ? AND up_to < ? + ${maximumSpan} AND after < ?
  AND (kinds IS NULL OR ? IN (SELECT value FROM json_each(kinds)))`;

/** More than the readers of a party, but few enough to examine whenever one reads on. */
const nearest = 100;

export type Spans = {
  /** The spans that cover a position: of those ending there, the most recent; of the others, those ending nearest. */
  over(party: PartyId, position: number): Span[];
  /** When the first span was recorded that includes the event of a kind at a position. */
  first(party: PartyId, position: number, kind: Kind): Instant | undefined;
};

/** Pages as served or as confirmed: both tables have the same columns. */
export const findSpans = (db: Sqlite, table: 'deliveries' | 'confirmed'): Spans => {
  const ending = query<[string, number, number], [number, number, string | null]>(
    db,
    `SELECT after, up_to, kinds FROM
       (SELECT after, up_to, kinds FROM ${table} WHERE party = ? AND up_to = ? ORDER BY rowid DESC LIMIT ${nearest}) WHERE after < ?`,
  );
  const beyond = query<[string, number, number, number], [number, number, string | null]>(
    db,
    `SELECT after, up_to, kinds FROM
       (SELECT after, up_to, kinds FROM ${table} WHERE party = ? AND up_to > ? AND up_to < ? + ${maximumSpan} ORDER BY up_to LIMIT ${nearest})
     WHERE after < ?`,
  );
  const earliest = query<[string, number, number, number, string], [string]>(
    db,
    `SELECT at FROM ${table} WHERE ${reachingOver} ORDER BY rowid LIMIT 1`,
  );
  return {
    over: (party, position) =>
      [...ending.all(party, position, position), ...beyond.all(party, position, position, position)].map(
        ([after, upTo, kinds]): Span => ({ after, upTo, ...(kinds !== null && { kinds: JSON.parse(kinds) }) }),
      ),
    first: (party, position, kind) => earliest.one(party, position, position, position, kind)?.[0],
  };
};
