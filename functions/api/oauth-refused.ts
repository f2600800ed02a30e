import { type Advice, adviceTexts } from '../../schemas/refusals/advice.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import { type Refused, refusedFor } from './refused.ts';

type OauthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'temporarily_unavailable';

/** RFC 6749, 5.1: neither tokens nor refusals may be cached. */
export const uncached = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

const basicChallenge = { 'WWW-Authenticate': 'Basic realm="samspil", charset="UTF-8"' };

/**
 * An RFC 6749, 5.2 error as a problem with the OAuth members added. Echoes nothing that was sent. The description is in
 * English, for the client's developer.
 */
export const oauthRefused = (
  error: OauthError,
  advice: Extract<Advice, `token-${string}`>,
  code: RefusalCode = error === 'invalid_client' ? 'unauthenticated' : 'malformed',
  headers: Record<string, string> = {},
): Refused =>
  refusedFor(code, {
    advice,
    headers: { ...uncached, ...(error === 'invalid_client' && basicChallenge), ...headers },
    members: { error, error_description: adviceTexts[advice].en },
  });

/** Identical for an unknown client, a wrong secret and unreadable credentials. */
export const notAClient = (): Refused => oauthRefused('invalid_client', 'token-client');

/** The hub cannot verify clients right now; that says nothing about the secret. */
export const tokensUnavailable = (): Refused =>
  oauthRefused('temporarily_unavailable', 'token-later', 'unavailable', { 'Retry-After': '1' });

/** RFC 6749 defines this error for the authorization endpoint only; the token endpoint has none for rate limiting. */
export const askedTooOften = (seconds: number): Refused =>
  oauthRefused('temporarily_unavailable', 'token-too-often', 'rate-limited', { 'Retry-After': String(seconds) });
