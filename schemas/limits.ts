/** How much may be sent and asked for at once. */
export const limits = {
  messageBytes: 256 * 1024,
  batchBytes: 4 * 1024 * 1024,
  batchMessages: 1_000,
  /** Events to a page of a feed: what is given when nothing is asked for, and the most. */
  pageEvents: 100,
  largestPageEvents: 1_000,
  /** Seconds that a reader may ask to wait, and within which it is answered: proxies give up after 60. */
  waitSeconds: 60,
  heldSeconds: 55,
} as const;
