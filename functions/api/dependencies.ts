import type { Health } from '../../schemas/answers.ts';
import type { Hub } from '../hub/hub.ts';
import type { TakePlace } from './admission.ts';
import type { Authenticator, PublicKeySet, TokenIssuer } from './identity.ts';
import type { ReportFailure } from './problem.ts';
import type { Allowances } from './rate-limit.ts';
import type { Sandbox } from './sandbox.ts';
import type { TokenGuard } from './token-guard.ts';

/** Where tokens come from (RFC 8414). `keys` are what they are verified with, where the hub itself has them. */
export type TokenSource = {
  issuer: string;
  tokenEndpoint: string;
  jwksUri: string;
  scopes: readonly string[];
  keys?: PublicKeySet;
};

/** What not every hub has; the routes of a part are there where the part is. */
export type Parts = {
  sandbox: Sandbox;
  /** Tokens of the hub's own. */
  tokens: { issuer: TokenIssuer; guard: TokenGuard };
};

/** What the HTTP app stands on; each edition brings its own. */
export type Dependencies = Partial<Parts> & {
  hub: Hub;
  authenticator: Authenticator;
  allowances: Allowances;
  /** How much is received at a time; all of it where the platform bounds it. */
  takePlace?: TakePlace;
  /** The longest that a reader is kept waiting for events, in seconds, where the platform ends it sooner than the contract. */
  longestWait?: number;
  /** Aborted when the hub is about to stop: readers that wait are answered. */
  closing: AbortSignal;
  /** Where the hub is reached, such as `https://samspil.example`. */
  origin: () => string;
  tokenSource: () => TokenSource;
  health: () => Promise<Omit<Health, 'status'>>;
  report: ReportFailure;
};
