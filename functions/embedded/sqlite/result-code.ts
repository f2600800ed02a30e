/** SQLite's result codes that the hub tells apart (https://www.sqlite.org/rescode.html), without what extends them. */
export const resultCodes = {
  busy: 5,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  notadb: 26,
} as const;

/** The result code of what SQLite threw; `undefined` for anything else. */
export const resultCodeOf = (error: unknown): number | undefined => {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
};
