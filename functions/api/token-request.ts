import type { Context } from 'hono';
import { limits } from '../../schemas/limits.ts';
import { mediaTypeOf, readText } from './body.ts';
import type { Credentials } from './identity.ts';
import { notAClient, oauthRefused } from './oauth-refused.ts';
import { Refused } from './refused.ts';

export const formType = 'application/x-www-form-urlencoded';

export const readTokenForm = async (context: Context): Promise<string> => {
  if (mediaTypeOf(context) !== formType)
    throw oauthRefused('invalid_request', 'token-form-type', 'unsupported-media-type');
  try {
    return await readText(context, limits.formBytes);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code } = error.refusal;
    throw oauthRefused(
      'invalid_request',
      code === 'too-large' ? 'token-form-too-large' : 'token-form-unreadable',
      code,
      error.headers,
    );
  }
};

export type TokenRequest = { credentials: Credentials; scope: string | undefined };

/** RFC 6749, 2.3.1: id and secret are form-encoded before being joined with a colon. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw notAClient();
  }
};

const basicCredentials = (authorization: string): Credentials => {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization)?.[1] ?? '';
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  if (id === undefined || secret === undefined) throw notAClient();
  return { clientId: decoded(id), clientSecret: decoded(secret) };
};

type Given = Record<'grant_type' | 'client_id' | 'client_secret' | 'scope', string | undefined>;

const credentialsOf = (authorization: string | undefined, { client_id, client_secret }: Given): Credentials => {
  if (authorization === undefined) {
    if (client_id === undefined || client_secret === undefined) throw notAClient();
    return { clientId: client_id, clientSecret: client_secret };
  }
  if (client_secret !== undefined) throw oauthRefused('invalid_request', 'token-two-methods');
  const credentials = basicCredentials(authorization);
  if (client_id !== undefined && client_id !== credentials.clientId)
    throw oauthRefused('invalid_request', 'token-two-clients');
  return credentials;
};

/** RFC 6749, 3.3: scopes are separated by a single space; extra ones are tolerated. */
const spaced = (scope: string | undefined): string | undefined => scope?.match(/[^ ]+/g)?.join(' ');

/** RFC 6749, 3.2: a parameter without a value is treated as omitted, and none may be repeated. */
const parametersOf = (body: string): Given => {
  const form = new URLSearchParams(body);
  if (new Set(form.keys()).size !== form.size) throw oauthRefused('invalid_request', 'token-parameter-repeated');
  const given = (name: keyof Given) => form.get(name) || undefined;
  return {
    grant_type: given('grant_type'),
    client_id: given('client_id'),
    client_secret: given('client_secret'),
    scope: spaced(given('scope')),
  };
};

/** Parses a client-credentials token request. */
export const readTokenRequest = (authorization: string | undefined, body: string): TokenRequest => {
  const given = parametersOf(body);
  if (given.grant_type === undefined) throw oauthRefused('invalid_request', 'token-grant-missing');
  if (given.grant_type !== 'client_credentials')
    throw oauthRefused('unsupported_grant_type', 'token-grant-unsupported');
  return { credentials: credentialsOf(authorization, given), scope: given.scope };
};
