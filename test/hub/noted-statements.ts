import { DatabaseSync } from 'node:sqlite';
import { onTestFinished, vi } from 'vitest';

/** For these, SQLite reports the changes of the previous statement. */
const changesNothing = /^(BEGIN|COMMIT)/;

/** Records every statement that SQLite runs, with how many rows it returned or changed. */
export const noteStatements = (): string[] => {
  const noted: string[] = [];
  const db = new DatabaseSync(':memory:');
  const statement = Object.getPrototypeOf(db.prepare('SELECT 1')) as Record<
    'get' | 'all' | 'run',
    (...parameters: unknown[]) => unknown
  >;
  db.close();
  const rowsOf = {
    get: (row: unknown) => (row === undefined ? 0 : 1),
    all: (rows: unknown) => (rows as unknown[]).length,
    run: (result: unknown, sql: string) => (changesNothing.test(sql) ? 0 : (result as { changes: number }).changes),
  };
  for (const name of ['get', 'all', 'run'] as const) {
    const original = statement[name];
    const spy = vi.spyOn(statement, name).mockImplementation(function (this: { sourceSQL: string }, ...parameters) {
      const answer = original.apply(this, parameters);
      noted.push(`${name} ${rowsOf[name](answer, this.sourceSQL)}`);
      return answer;
    });
    onTestFinished(() => spy.mockRestore());
  }
  return noted;
};
