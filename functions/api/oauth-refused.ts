import type { RefusalCode } from '../../schemas/refusal.ts';
import { type Refused, refusedFor } from './refused.ts';

type OauthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'temporarily_unavailable';

/** RFC 6749, 5.1: neither tokens nor refusals stay in a cache. */
export const uncached = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

const basicChallenge = { 'WWW-Authenticate': 'Basic realm="samspil", charset="UTF-8"' };

/**
 * An error of RFC 6749, 5.2, as a problem that carries its members too. `description` is for the client's developer:
 * plain ASCII by that RFC, and without a word of what was sent.
 */
export const oauthRefused = (
  error: OauthError,
  description: string,
  code: RefusalCode = error === 'invalid_client' ? 'unauthenticated' : 'malformed',
  headers: Record<string, string> = {},
): Refused =>
  refusedFor(code, {
    headers: { ...uncached, ...(error === 'invalid_client' && basicChallenge), ...headers },
    members: { error, error_description: description },
  });

/** The same for an unknown client, a wrong secret and credentials that cannot be read. */
export const notAClient = (): Refused =>
  oauthRefused('invalid_client', 'Send a valid client_id and client_secret by HTTP Basic or in the form.');

/** RFC 6749 has this error for the other endpoint; there is none of its own here for whoever asks too often. */
export const askedTooOften = (seconds: number): Refused =>
  oauthRefused('temporarily_unavailable', `Wait ${seconds} s, and ask again.`, 'rate-limited', {
    'Retry-After': String(seconds),
  });
