import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { ContactSheetAnswer } from '../../../schemas/answers.ts';
import { field } from '../../../schemas/field.ts';
import { PartyId } from '../../../schemas/parties.ts';
import { refusedWith } from './refused-with.ts';
import { needs } from './security.ts';

export const contactSheetsPaths: ZodOpenApiPathsObject = {
  '/contact-sheets/{party}': {
    get: {
      operationId: 'readContactSheet',
      summary: 'How a party is reached, subject by subject',
      description: 'Any party may ask: it concerns no citizen (R-PARTY-1).',
      tags: ['Parties'],
      security: needs('cases:read'),
      requestParams: { path: z.object({ party: field(PartyId, 'Whose contact sheet.', 'jobcentre-751') }) },
      responses: {
        '200': {
          description: 'The sheet that the party sent last.',
          content: { 'application/json': { schema: ContactSheetAnswer } },
        },
        ...refusedWith(['unauthenticated', 'scope-missing', 'not-found']),
      },
    },
  },
};
