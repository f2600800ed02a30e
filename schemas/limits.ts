/** How much may be sent and asked for at once. */
export const limits = {
  messageBytes: 256 * 1024,
  batchBytes: 4 * 1024 * 1024,
  batchMessages: 1_000,
  /** Events to a page of a feed: what is given when nothing is asked for, and the most. */
  pageEvents: 100,
  largestPageEvents: 1_000,
  /** Seconds within which a whole request arrives. */
  requestSeconds: 30,
  /** In so many seconds a body grows by so many bytes, unless it ends. */
  bodyProgressSeconds: 5,
  bodyProgressBytes: 4 * 1024,
  /** Seconds that a reader may ask to wait; an edition may answer sooner. */
  waitSeconds: 60,
} as const;
