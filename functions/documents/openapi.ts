import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { about } from './about.ts';
import type { Call } from './call.ts';
import { described, describedAnswer } from './described.ts';
import { once } from './once.ts';
import { operationOf } from './openapi/operation.ts';
import { securitySchemes } from './openapi/security.ts';
import { tags } from './openapi/tags.ts';

export type OpenApi = ReturnType<typeof createDocument>;

/** What stands beside a reference narrows what it refers to; zod-openapi hands references to no `override`. */
const openBesideReferences = (document: OpenApi): OpenApi =>
  JSON.parse(JSON.stringify(document), (_, value) => {
    if (value?.$ref) delete value.additionalProperties;
    return value;
  });

const pathsOf = (calls: readonly Call[]): ZodOpenApiPathsObject => {
  const paths: ZodOpenApiPathsObject = {};
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method]: operationOf(call) };
  return paths;
};

/** OpenAPI 3.1 of the calls, as served at an origin. */
export const openapiOf = (calls: readonly Call[]): ((origin: string) => OpenApi) => {
  const contract = once(() =>
    openBesideReferences(
      createDocument(
        {
          openapi: '3.1.1',
          info: about,
          tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
          paths: pathsOf(calls),
          components: { securitySchemes },
        },
        { override: (context) => (context.io === 'output' ? describedAnswer : described)(context) },
      ),
    ),
  );
  return (origin) => ({ ...contract(), servers: [{ url: origin }] });
};
