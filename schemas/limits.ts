/** How much may be sent and asked for at once. */
export const limits = {
  messageBytes: 256 * 1024,
  batchBytes: 4 * 1024 * 1024,
  batchMessages: 1_000,
  /** Events to a page of a feed: what is given when nothing is asked for, and the most. */
  pageEvents: 100,
  largestPageEvents: 1_000,
  largestPageAccesses: 1_000,
  /** Seconds that a reader may ask to wait; an edition may answer sooner. */
  waitSeconds: 60,
} as const;
