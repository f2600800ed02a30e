import type { StreamId } from '../../core/commit.ts';
import { eventId, eventOf } from '../../core/render.ts';
import { readCommit } from '../../core/stored.ts';
import type { Access, AccessLog } from '../../hub/ports/access-log.ts';
import type { Sqlite } from './database.ts';
import { findDeliveries } from './deliveries.ts';
import type { Place } from './feed-places.ts';
import type { GroupCommit } from './group-commit.ts';
import { recordNumbers } from './record-numbers.ts';
import { change, query } from './statements.ts';

/** `number` is null for accesses recorded before numbering: those come first, in time order. */
type Recorded = { number: number | null; access: Access };

const inOrderOfRecording = (one: Recorded, other: Recorded): number =>
  (one.number ?? 0) - (other.number ?? 0) || one.access.at.localeCompare(other.access.at);

export const sqliteAccessLog = (db: Sqlite, group: GroupCommit): AccessLog => {
  const insertAccess = change<[string, string, string, string, string, string, number | null, number]>(
    db,
    'INSERT INTO accesses (stream, at, party, actor, action, purpose, version, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertDelivery = change<[string, number, number, string, string, string | null, number]>(
    db,
    'INSERT INTO deliveries (party, up_to, after, at, actor, kinds, number) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const accessesOf = query<[string], [string, string, string, Access['action'], string, number | null, number | null]>(
    db,
    'SELECT at, party, actor, action, purpose, version, number FROM accesses WHERE stream = ?',
  );
  const placed = query<[string], [string, string]>(
    db,
    'SELECT body, places FROM commits WHERE stream = ? ORDER BY sequence',
  );
  const countDisclosures = query<[string, string], [number]>(
    db,
    `SELECT count(*) FROM accesses WHERE party = ? AND at >= ? AND action = 'case-disclosed'`,
  );
  const countRefused = query<[string, string], [number]>(
    db,
    `INSERT INTO refused_questions (party, day, count) VALUES (?, ?, 1)
     ON CONFLICT (party, day) DO UPDATE SET count = count + 1 RETURNING count`,
  );
  const forgetRefused = change<[string, string]>(
    db,
    "DELETE FROM refused_questions WHERE party = ? AND day < date(?, '-1 day')",
  );
  const deliveriesOf = findDeliveries(db);
  const nextNumber = recordNumbers(db, group);

  const recordedOf = (stream: StreamId): Recorded[] =>
    accessesOf.all(stream).map(([at, party, actor, action, purpose, version, number]) => ({
      number,
      access: { at, party, actor, action, purpose, ...(version !== null && { version }) },
    }));

  const deliveredFrom = (stream: StreamId): Recorded[] =>
    placed.all(stream).flatMap(([body, places]) => {
      const commit = readCommit(JSON.parse(body));
      return (JSON.parse(places) as Place[]).flatMap(([number, party, position]) =>
        deliveriesOf(party, position, eventOf(commit, number).kind).map(
          ({ at, actor, number: recorded }): Recorded => ({
            number: recorded,
            access: {
              at,
              party,
              actor,
              action: 'event-delivered',
              purpose: 'events',
              event: eventId(commit, number),
            },
          }),
        ),
      );
    });

  return {
    record: async (stream, { at, party, actor, action, purpose, version = null }) => {
      group.write(() => insertAccess(stream, at, party, actor, action, purpose, version, nextNumber()));
    },
    delivered: async ({ party, upTo, after, at, actor, kinds }) => {
      group.write(() =>
        insertDelivery(party, upTo, after, at, actor, kinds ? JSON.stringify(kinds) : null, nextNumber()),
      );
    },
    of: async (stream) =>
      [...recordedOf(stream), ...deliveredFrom(stream)].sort(inOrderOfRecording).map(({ access }) => access),
    refused: async (party, day) =>
      group.write(() => {
        const [count = 1] = countRefused.one(party, day) ?? [];
        if (count === 1) forgetRefused(party, day);
        return count;
      }),
    disclosures: async (party, since) => countDisclosures.one(party, since)?.[0] ?? 0,
  };
};
