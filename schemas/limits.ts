/** How much may be sent and asked for at once, and how long things last. */
export const limits = {
  messageBytes: 256 * 1024,
  /** Values in one message, counted by commas and brackets, and how deep they are nested: far more than any kind has. */
  messageValues: 1_000,
  messageDepth: 32,
  batchBytes: 4 * 1024 * 1024,
  batchMessages: 1_000,
  /** So many bytes count for a message of the allowance, however few messages they are. */
  countedBytes: 8 * 1024,
  /** Events to a page of a feed: what is given when nothing is asked for, and the most. */
  pageEvents: 100,
  largestPageEvents: 1_000,
  largestPageAccesses: 1_000,
  /** The last position of a feed: an Integer of CloudEvents has 32 bits. */
  largestPosition: 2_147_483_647,
  /** In so many seconds a body grows by so many bytes, unless it ends. */
  bodyProgressSeconds: 5,
  bodyProgressBytes: 4 * 1024,
  /** Seconds that a reader may ask to wait, and within which it is answered: proxies give up after 60. */
  waitSeconds: 60,
  heldSeconds: 55,
  /** A small JSON body, of a request that is no message. */
  jsonBytes: 16 * 1024,
  /** The form that asks for a token. */
  formBytes: 8 * 1024,
  /** The address and all headers of a request. */
  headerBytes: 16 * 1024,
  /** Seconds from the first byte of a request to its last. */
  requestSeconds: 30,
  /** How far `time` of a message may lie ahead. */
  aheadMinutes: 5,
  /** The life of an access token. */
  tokenMinutes: 15,
} as const;
