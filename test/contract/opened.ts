import type { Ports } from '../../functions/hub/ports/index.ts';

/** The ports of one adapter, on storage that other tests may already have written to. */
export type Opened = Pick<Ports, 'log' | 'claims' | 'citizens' | 'feeds' | 'dueItems' | 'accessLog' | 'durability'> & {
  /** Resolves when the commits appended so far are projected to the feeds and the due items. */
  projected(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the storage of this run; after `close`, reopens it. */
export type Open = () => Promise<Opened>;

/** The currently open ports; for use inside a test. */
export type Ask = () => Opened;
