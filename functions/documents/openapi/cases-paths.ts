import type * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AccessLogAnswer, AccessLogRequest, CaseView, LookupRequest } from '../../../schemas/answers.ts';
import { PurposefulReaderHeaders } from './reader-headers.ts';
import { refusedWith } from './refused-with.ts';
import { needs } from './security.ts';

const tags = ['Cases'];

const asksWith = (schema: z.ZodType) => ({
  tags,
  requestParams: { header: PurposefulReaderHeaders },
  requestBody: { required: true, content: { 'application/json': { schema } } },
});

const refusals = refusedWith([
  'duplicate-member',
  'schema',
  'actor-missing',
  'purpose-missing',
  'unauthenticated',
  'not-your-citizen',
  'scope-missing',
  'too-large',
  'unsupported-media-type',
]);

export const casesPaths: ZodOpenApiPathsObject = {
  '/cases/lookup': {
    post: {
      operationId: 'lookUpCase',
      summary: 'A citizen’s case as both parties see it',
      description: 'Only for the parties of the citizen’s last spell; each read is logged (R-ROUTE-2, R-AUD-2).',
      security: needs('cases:read'),
      ...asksWith(LookupRequest),
      responses: {
        '200': { description: 'The case.', content: { 'application/json': { schema: CaseView } } },
        ...refusals,
      },
    },
  },
  '/access-log/search': {
    post: {
      operationId: 'searchAccessLog',
      summary: 'Who has seen a citizen’s data',
      description:
        'A citizen may ask. Each party sees the looks at the spells that it is or was part of; the search is itself logged (R-AUD-2).',
      security: needs('audit:read'),
      ...asksWith(AccessLogRequest),
      responses: {
        '200': {
          description: 'A page of looks, the first recorded first.',
          content: { 'application/json': { schema: AccessLogAnswer } },
        },
        ...refusals,
      },
    },
  },
};
