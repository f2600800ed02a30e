import { AccessLogAnswer, AccessLogRequest } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { answerOfCitizen, citizenRequestRefusals, readCitizenRequest } from '../citizen-request.ts';
import { purposefulReaderOf } from '../reader.ts';
import { PurposefulReaderHeaders } from '../reader-headers.ts';
import { partyRoute } from '../route.ts';

export const searchAccessLog = partyRoute({
  method: 'post',
  path: '/access-log/search',
  operationId: 'searchAccessLog',
  tag: 'Cases',
  summary: { en: 'Who has seen a citizen’s data', da: 'Hvem der har set en borgers oplysninger' },
  description:
    'A citizen may ask. Each party sees the looks at the spells that it is or was part of; the search is itself logged (R-AUD-2).',
  scope: 'audit:read',
  allowance: 'accessLog',
  headers: PurposefulReaderHeaders,
  body: json(AccessLogRequest, exampleOf(AccessLogRequest)),
  answers: {
    200: {
      description: 'A page of looks, the first recorded first.',
      content: json(AccessLogAnswer, exampleOf(AccessLogAnswer)),
    },
  },
  refusals: citizenRequestRefusals,
  handle:
    ({ hub }) =>
    async (context) => {
      const reader = purposefulReaderOf(context);
      const { cpr, ...paging } = await readCitizenRequest(context, AccessLogRequest);
      return answerOfCitizen(context, await hub.lookUp.accesses(reader, cpr, paging));
    },
});
