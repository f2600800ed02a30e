import { type Scope, scopeMeanings } from '../../../schemas/answers.ts';
import { limits } from '../../../schemas/limits.ts';

/** The scope that an operation needs. */
export const needs = (scope: Scope) => [{ oauth: [scope] }];

/** Open to all. */
export const open: [] = [];

export const securitySchemes = {
  oauth: {
    type: 'oauth2',
    description: `Client credentials. The token is a JWT that lives ${limits.tokenMinutes} minutes; a client that is switched off is out at once.`,
    flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: scopeMeanings } },
  },
} as const;
