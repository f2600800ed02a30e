import { KeySet } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { openRoute } from '../route.ts';

export const listKeys = openRoute({
  method: 'get',
  path: '/.well-known/jwks.json',
  operationId: 'listKeys',
  tag: 'Authorization',
  summary: { en: 'The keys that tokens are verified with', da: 'De nøgler, som tokens kontrolleres med' },
  description: 'A JSON Web Key Set (RFC 7517), or the way to it.',
  answers: {
    200: { description: 'The public keys.', content: json(KeySet, exampleOf(KeySet)) },
    302: { description: 'They are where `jwks_uri` says.', content: {} },
  },
  refusals: [],
  handle:
    ({ tokenSource }) =>
    (context) => {
      const { keys, jwksUri } = tokenSource();
      return keys
        ? context.json(keys, 200, { 'Cache-Control': 'public, max-age=300' })
        : context.redirect(jwksUri, 302);
    },
});
