import type { Context } from 'hono';

/** Guards the token endpoint against brute force and overload. */
export type TokenGuard = {
  /** Called when a form starts to be read; call the result when it has been. */
  reading(context: Context): () => void;
  /** Whether a slow secret verification may start: 0, or the seconds to wait before retrying. */
  patience(context: Context): number;
  /** Called when a client has presented its secret: returns 0, or the seconds to wait before retrying. */
  admit(context: Context, clientId: string): number;
  /** Called for a request that gets no token, with its untrusted client id: returns 0, or the seconds to wait before retrying. */
  refused(context: Context, clientId?: string): number;
};
