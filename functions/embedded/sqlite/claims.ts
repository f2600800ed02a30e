import { claimedStream } from '../../core/commit.ts';
import type { Claim, Claims } from '../../hub/ports/claims.ts';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

export const sqliteClaims = (db: Sqlite, group: GroupCommit): Claims => {
  const one = query<[string, string], [string, string, string, string | null]>(
    db,
    'SELECT content, case_id, received_at, refused FROM claims WHERE party = ? AND message = ?',
  );
  const insert = change<[string, string, string, string, string]>(
    db,
    'INSERT OR IGNORE INTO claims (party, message, content, case_id, received_at) VALUES (?, ?, ?, ?, ?)',
  );
  const update = change<[string, string | null, string, string]>(
    db,
    'UPDATE claims SET case_id = ?, refused = ? WHERE party = ? AND message = ?',
  );

  const find = (party: string, messageId: string): Claim | undefined => {
    const row = one.one(party, messageId);
    if (!row) return undefined;
    const [content, claimed, receivedAt, refused] = row;
    return {
      party,
      messageId,
      content,
      stream: claimedStream(claimed),
      receivedAt,
      ...(refused && { refused: JSON.parse(refused) }),
    };
  };

  return {
    claim: async ({ party, messageId, content, stream, receivedAt }) =>
      group.write(() =>
        insert(party, messageId, content, stream, receivedAt) === 1 ? undefined : find(party, messageId),
      ),
    find: async (party, messageId) => find(party, messageId),
    decided: async ({ party, messageId, stream, refused }) => {
      group.write(() => update(stream, refused ? JSON.stringify(refused) : null, party, messageId));
    },
  };
};
