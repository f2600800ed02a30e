/** What is wrong with the clients or with their file, in one line for the operator. Repeats nothing from the file. */
export class ClientsFault extends Error {
  override readonly name = 'ClientsFault';
}

/** What the operating system says, by its code alone. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
