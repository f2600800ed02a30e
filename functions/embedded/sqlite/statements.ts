import { asStorageFault } from './damage.ts';
import type { Sqlite } from './database.ts';

type Value = string | number | bigint | null | Uint8Array;

/**
 * A statement with the row that it answers; rows are arrays in the order of the columns. Parameters are handed over as
 * one array: libsql takes a lone blob for a set of named parameters, and aborts the process.
 */
export type Query<Parameters extends Value[], Row extends unknown[]> = {
  one(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
};

export const query = <Parameters extends Value[], Row extends unknown[]>(
  db: Sqlite,
  sql: string,
): Query<Parameters, Row> => {
  const statement = db.prepare(sql).raw(true);
  return {
    one: (...parameters) => {
      try {
        return statement.get(parameters) as Row | undefined;
      } catch (error) {
        throw asStorageFault(error);
      }
    },
    all: (...parameters) => {
      try {
        return statement.all(parameters) as Row[];
      } catch (error) {
        throw asStorageFault(error);
      }
    },
  };
};

/** A statement that writes; answers how many rows it changed. */
export const change = <Parameters extends Value[]>(
  db: Sqlite,
  sql: string,
): ((...parameters: Parameters) => number) => {
  const statement = db.prepare(sql);
  return (...parameters) => statement.run(parameters).changes;
};
