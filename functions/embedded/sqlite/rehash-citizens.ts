import { type Commit, caseStream } from '../../core/commit.ts';
import { readCommit } from '../../core/stored.ts';
import { StartFault } from '../start-fault.ts';
import type { Sqlite } from './database.ts';
import { change, query } from './statements.ts';

type Hash = (cpr: string) => Buffer;

const cprIn = ({ message }: Commit): string | undefined =>
  message && 'cpr' in message.data ? message.data.cpr : undefined;

/** Rehashes every citizen's link to the case, taking the CPR number from the case's commits. */
export const rehashCitizens = (db: Sqlite, before: Hash, after: Hash): void => {
  const citizens = query<[], [Uint8Array, string]>(db, 'SELECT lookup, case_id FROM citizens');
  const commitsOf = query<[string, number], [string]>(
    db,
    'SELECT body FROM commits WHERE stream = ? ORDER BY sequence LIMIT ?',
  );
  const move = change<[Uint8Array, Uint8Array]>(db, 'UPDATE citizens SET lookup = ? WHERE lookup = ?');
  const drop = change<[Uint8Array]>(db, 'DELETE FROM citizens WHERE lookup = ?');

  const numberAmong = (bodies: readonly [string][], lookup: Uint8Array): string | undefined =>
    bodies
      .map(([body]) => cprIn(readCommit(JSON.parse(body))))
      .find((cpr) => cpr !== undefined && before(cpr).equals(lookup));

  for (const [lookup, caseId] of citizens.all()) {
    const stream = caseStream(caseId);
    const [first] = commitsOf.all(stream, 1);
    const cpr = first && (numberAmong([first], lookup) ?? numberAmong(commitsOf.all(stream, -1), lookup));
    if (cpr !== undefined) move(after(cpr), lookup);
    else if (!first)
      drop(lookup); // linked, but the commit was never written
    else
      throw new StartFault(`no commit of case ${caseId} has the CPR number that leads to it; nothing was changed`, 1);
  }
};
