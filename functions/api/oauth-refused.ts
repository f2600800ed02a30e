import { type Advice, adviceTexts } from '../../schemas/refusals/advice.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
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
 * An error of RFC 6749, 5.2, as a problem that carries its members too, without a word of what was sent. The description
 * is for the client's developer, and in English.
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

/** The same for an unknown client, a wrong secret and credentials that cannot be read. */
export const notAClient = (): Refused => oauthRefused('invalid_client', 'token-client');

/** The hub cannot tell now who is a client: never a reason to doubt a secret. */
export const tokensUnavailable = (): Refused =>
  oauthRefused('temporarily_unavailable', 'token-later', 'unavailable', { 'Retry-After': '1' });

/** RFC 6749 has this error for the other endpoint; there is none of its own here for whoever asks too often. */
export const askedTooOften = (seconds: number): Refused =>
  oauthRefused('temporarily_unavailable', 'token-too-often', 'rate-limited', { 'Retry-After': String(seconds) });
