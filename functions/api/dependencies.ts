import type { Health } from '../../schemas/answers.ts';
import type { Hub } from '../hub/hub.ts';
import type { TakePlace } from './admission.ts';
import type { Authenticator, PublicKeySet, TokenIssuer } from './identity.ts';
import type { ReportFailure } from './problem.ts';
import type { Allowances } from './rate-limit.ts';
import type { Sandbox } from './sandbox.ts';
import type { TokenGuard } from './token-guard.ts';

/** Where tokens are issued (RFC 8414). `keys` verify them, if the hub itself holds the keys. */
export type TokenSource = {
  issuer: string;
  tokenEndpoint: string;
  jwksUri: string;
  scopes: readonly string[];
  keys?: PublicKeySet;
};

/** Parts that not every hub has; the routes of a part exist only where the part does. */
export type Parts = {
  sandbox: Sandbox;
  /** For tokens that the hub itself issues. */
  tokens: { issuer: TokenIssuer; guard: TokenGuard };
};

/** The dependencies of the HTTP app, supplied by each edition. */
export type Dependencies = Partial<Parts> & {
  hub: Hub;
  authenticator: Authenticator;
  allowances: Allowances;
  /** Limits what is being received at a time; unlimited where the platform does so. */
  takePlace?: TakePlace;
  /** The longest wait for events, in seconds, if the platform allows less than the contract. */
  longestWait?: number;
  /** Aborted when the hub is about to stop, so that waiting readers are answered. */
  closing: AbortSignal;
  /** The hub's public origin, such as `https://samspil.example`. */
  origin: () => string;
  tokenSource: () => TokenSource;
  health: () => Promise<Omit<Health, 'status'>>;
  report: ReportFailure;
};
