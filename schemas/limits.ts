/** Limits on sizes, amounts and durations. */
export const limits = {
  messageBytes: 256 * 1024,
  /** Values in one message, counted by commas and brackets, and their nesting depth: far more than any kind uses. */
  messageValues: 1_000,
  messageDepth: 32,
  batchBytes: 4 * 1024 * 1024,
  batchMessages: 1_000,
  /** Bytes that count as one message of the allowance, however few messages there are. */
  countedBytes: 8 * 1024,
  /** Events per page of a feed: the default and the maximum. */
  pageEvents: 100,
  largestPageEvents: 1_000,
  largestPageAccesses: 1_000,
  /** The last position of a feed: a CloudEvents Integer has 32 bits. */
  largestPosition: 2_147_483_647,
  /** The minimum progress of a body: this many bytes in this many seconds, unless it ends. */
  bodyProgressSeconds: 5,
  bodyProgressBytes: 4 * 1024,
  /** Seconds that a reader may ask to wait, and within which it is answered: proxies give up after 60. */
  waitSeconds: 60,
  heldSeconds: 55,
  /** A small JSON body, of a request other than a message. */
  jsonBytes: 16 * 1024,
  /** The form of a token request. */
  formBytes: 8 * 1024,
  /** The URL and all headers of a request. */
  headerBytes: 16 * 1024,
  /** Seconds from the first byte of a request to the last. */
  requestSeconds: 30,
  /** How far in the future a message's `time` may be. */
  aheadMinutes: 5,
  /** The lifetime of an access token. */
  tokenMinutes: 15,
} as const;
