/** The storage could not persist what the answer relies on; it was rolled back, and the request may be retried. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Resolves when everything read and written through the ports so far is durable; no answer is sent before. */
export interface Durability {
  /** Throws `StorageUnavailable` otherwise. */
  settled(): Promise<void>;
}
