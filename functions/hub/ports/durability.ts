/** The storage did not take what the answer rests on; it is undone, and the same request may come again. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Resolves when all that was read and written through the ports so far is durable; no answer leaves before. */
export interface Durability {
  /** Throws `StorageUnavailable` when it is not. */
  settled(): Promise<void>;
}
