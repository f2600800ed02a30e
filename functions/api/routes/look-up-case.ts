import { CaseView, LookupRequest } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { answerOfCitizen, citizenRequestRefusals, readCitizenRequest } from '../citizen-request.ts';
import { purposefulReaderOf } from '../reader.ts';
import { PurposefulReaderHeaders } from '../reader-headers.ts';
import { partyRoute } from '../route.ts';

export const lookUpCase = partyRoute({
  method: 'post',
  path: '/cases/lookup',
  operationId: 'lookUpCase',
  tag: 'Cases',
  summary: { en: 'A citizen’s case as both parties see it', da: 'En borgers sag, som begge parter ser den' },
  description: 'Only for the parties of the citizen’s last spell; each read is logged (R-ROUTE-2, R-AUD-2).',
  scope: 'cases:read',
  allowance: 'lookUps',
  headers: PurposefulReaderHeaders,
  body: json(LookupRequest, exampleOf(LookupRequest)),
  answers: { 200: { description: 'The case.', content: json(CaseView, exampleOf(CaseView)) } },
  refusals: citizenRequestRefusals,
  handle:
    ({ hub }) =>
    async (context) => {
      const reader = purposefulReaderOf(context);
      const { cpr } = await readCitizenRequest(context, LookupRequest);
      return answerOfCitizen(context, await hub.lookUp.case(reader, cpr));
    },
});
