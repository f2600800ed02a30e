import type { Context } from 'hono';

/** Stands at the door where secrets are tried. */
export type TokenGuard = {
  /** Hears that a form begins to be read; what it answers is called when it has been. */
  reading(context: Context): () => void;
  /** Whether a secret may be tried that is slow to compare: 0, or the seconds after which to ask again. */
  patience(context: Context): number;
  /** Hears of a client that has shown its secret: answers 0, or the seconds after which it may ask again. */
  admit(context: Context, clientId: string): number;
  /**
   * Hears of a request that gets no token, and what came as a client id, which may be anything: answers 0, or the seconds
   * after which to ask again.
   */
  refused(context: Context, clientId?: string): number;
};
