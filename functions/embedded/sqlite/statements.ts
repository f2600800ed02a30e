import type { StatementSync } from 'node:sqlite';
import { asStorageFault } from './damage.ts';
import type { Sqlite } from './database.ts';

type Value = string | number | bigint | null | Uint8Array;

/** A prepared statement and its row type; rows are arrays in column order, and columns need distinct names. */
export type Query<Parameters extends Value[], Row extends unknown[]> = {
  one(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
};

/** Node 22.15 returns rows only as objects; later versions can return arrays, in half the time. */
const answersArrays = (statement: StatementSync): boolean => {
  if (!statement.setReturnArrays) return false;
  statement.setReturnArrays(true);
  return true;
};

export const query = <Parameters extends Value[], Row extends unknown[]>(
  db: Sqlite,
  sql: string,
): Query<Parameters, Row> => {
  const statement = db.prepare(sql);
  const isReady = answersArrays(statement);
  const asArray = (row: object) => Object.values(row) as Row;
  return {
    one: (...parameters) => {
      try {
        const row = statement.get(...parameters);
        return row === undefined || isReady ? (row as Row | undefined) : asArray(row);
      } catch (error) {
        throw asStorageFault(error);
      }
    },
    all: (...parameters) => {
      try {
        const rows = statement.all(...parameters);
        return isReady ? (rows as unknown[] as Row[]) : rows.map(asArray);
      } catch (error) {
        throw asStorageFault(error);
      }
    },
  };
};

/** A statement that writes; returns the number of changed rows. */
export const change = <Parameters extends Value[]>(
  db: Sqlite,
  sql: string,
): ((...parameters: Parameters) => number) => {
  const statement = db.prepare(sql);
  return (...parameters) => Number(statement.run(...parameters).changes);
};
