import Database from 'libsql';
import { onTestFinished, vi } from 'vitest';

/** Notes every statement that SQLite runs, with how many rows it answered or changed. */
export const noteStatements = (): string[] => {
  const noted: string[] = [];
  const db = new Database(':memory:');
  const statement = Object.getPrototypeOf(db.prepare('SELECT 1')) as Record<
    'get' | 'all' | 'run',
    (...parameters: unknown[]) => unknown
  >;
  db.close();
  const rowsOf = {
    get: (row: unknown) => (row === undefined ? 0 : 1),
    all: (rows: unknown) => (rows as unknown[]).length,
    run: (result: unknown) => (result as { changes: number }).changes,
  };
  for (const name of ['get', 'all', 'run'] as const) {
    const original = statement[name];
    const spy = vi.spyOn(statement, name).mockImplementation(function (this: unknown, ...parameters) {
      const answer = original.apply(this, parameters);
      noted.push(`${name} ${rowsOf[name](answer)}`);
      return answer;
    });
    onTestFinished(() => spy.mockRestore());
  }
  return noted;
};
