/** The primary SQLite result codes that the hub distinguishes (https://www.sqlite.org/rescode.html). */
export const resultCodes = {
  busy: 5,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  notadb: 26,
} as const;

/** The result code of an SQLite error; `undefined` for anything else. */
export const resultCodeOf = (error: unknown): number | undefined => {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
};
