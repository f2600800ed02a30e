/** Where it is told: a terminal, or anything else that takes text. */
export type Output = { write(text: string): unknown; isTTY?: boolean | undefined };
