import type { Ports } from '../../functions/hub/ports/index.ts';

/** The ports of one adapter, on a storage that other tests may have written to before. */
export type Opened = Pick<Ports, 'log' | 'claims' | 'citizens' | 'feeds' | 'dueItems' | 'accessLog' | 'durability'> & {
  /** Resolves when what follows from the commits appended so far is on the feeds and among the due items. */
  projected(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the storage of this run; after `close`, the same storage again. */
export type Open = () => Promise<Opened>;

/** The ports as they are open now; for use inside a test. */
export type Ask = () => Opened;
