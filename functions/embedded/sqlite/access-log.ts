import type { Commit, StreamId } from '../../core/commit.ts';
import { eventId, eventOf } from '../../core/render.ts';
import type { Access, AccessLog } from '../../hub/ports.ts';
import type { Sqlite } from './database.ts';
import { findDeliveries } from './deliveries.ts';
import type { Place } from './feed-places.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

export const sqliteAccessLog = (db: Sqlite, group: GroupCommit): AccessLog => {
  const insertAccess = change<[string, string, string, string, string, string]>(
    db,
    'INSERT INTO accesses (stream, at, party, actor, action, purpose) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertDelivery = change<[string, number, number, string, string, string | null]>(
    db,
    'INSERT INTO deliveries (party, up_to, after, at, actor, kinds) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const accessesOf = query<[string], [string, string, string, Access['action'], string]>(
    db,
    'SELECT at, party, actor, action, purpose FROM accesses WHERE stream = ?',
  );
  const placed = query<[string], [string, string]>(
    db,
    'SELECT body, places FROM commits WHERE stream = ? ORDER BY sequence',
  );
  const countDisclosures = query<[string, string], [number]>(
    db,
    `SELECT count(*) FROM accesses WHERE party = ? AND at >= ? AND action = 'case-disclosed'`,
  );
  const deliveriesOf = findDeliveries(db);

  const deliveredFrom = (stream: StreamId): Access[] =>
    placed.all(stream).flatMap(([body, places]) => {
      const commit = JSON.parse(body) as Commit;
      return (JSON.parse(places) as Place[]).flatMap(([number, party, position]) =>
        deliveriesOf(party, position, eventOf(commit, number).kind).map(
          ({ at, actor }): Access => ({
            at,
            party,
            actor,
            action: 'event-delivered',
            purpose: 'events',
            event: eventId(commit, number),
          }),
        ),
      );
    });

  return {
    record: async (stream, { at, party, actor, action, purpose }) => {
      group.write(() => insertAccess(stream, at, party, actor, action, purpose));
    },
    delivered: async ({ party, upTo, after, at, actor, kinds }) => {
      group.write(() => insertDelivery(party, upTo, after, at, actor, kinds ? JSON.stringify(kinds) : null));
    },
    of: async (stream) =>
      [
        ...accessesOf.all(stream).map(([at, party, actor, action, purpose]) => ({ at, party, actor, action, purpose })),
        ...deliveredFrom(stream),
      ].sort((one, other) => one.at.localeCompare(other.at)),
    disclosures: async (party, since) => countDisclosures.one(party, since)?.[0] ?? 0,
  };
};
