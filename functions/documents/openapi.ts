import { createDocument } from 'zod-openapi';
import { about } from './about.ts';
import { described, describedAnswer } from './described.ts';
import { once } from './once.ts';
import { authorizationPaths } from './openapi/authorization-paths.ts';
import { casesPaths } from './openapi/cases-paths.ts';
import { contactSheetsPaths } from './openapi/contact-sheets-paths.ts';
import { contractPaths } from './openapi/contract-paths.ts';
import { eventsPaths } from './openapi/events-paths.ts';
import { messagesPaths } from './openapi/messages-paths.ts';
import { sandboxPaths } from './openapi/sandbox-paths.ts';
import { securitySchemes } from './openapi/security.ts';

export type OpenApi = ReturnType<typeof createDocument>;

const tags = [
  { name: 'Authorization', description: 'Who calls, and what they may do.' },
  { name: 'Messages', description: 'What a party says.' },
  { name: 'Events', description: 'What a party hears.' },
  { name: 'Cases', description: 'What is known about a citizen.' },
  { name: 'Parties', description: 'The parties themselves.' },
  { name: 'Contract', description: 'The contract itself; open to all.' },
  { name: 'Sandbox', description: 'Only in a sandbox; elsewhere 404.' },
];

/** What stands beside a reference narrows what it refers to; zod-openapi hands references to no `override`. */
const openBesideReferences = (document: OpenApi): OpenApi =>
  JSON.parse(JSON.stringify(document), (_, value) => {
    if (value?.$ref) delete value.additionalProperties;
    return value;
  });

const contract = once(() =>
  openBesideReferences(
    createDocument(
      {
        openapi: '3.1.1',
        info: about,
        tags,
        paths: {
          ...authorizationPaths,
          ...messagesPaths,
          ...eventsPaths,
          ...casesPaths,
          ...contactSheetsPaths,
          ...contractPaths,
          ...sandboxPaths,
        },
        components: { securitySchemes },
      },
      { override: (context) => (context.io === 'output' ? describedAnswer : described)(context) },
    ),
  ),
);

/** OpenAPI 3.1 of the public contract, as served at `origin`. */
export const openapi = (origin: string): OpenApi => ({ ...contract(), servers: [{ url: origin }] });
