import { Parties } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { field } from '../../../schemas/field.ts';
import { Day } from '../../../schemas/primitives.ts';
import { akasserOn, jobcentreOf, jobcentresOn } from '../../core/register.ts';
import { dayOf } from '../../core/time.ts';
import { json } from '../../documents/content.ts';
import { parseQuery, queryOf, single } from '../query.ts';
import { openRoute } from '../route.ts';

const query = queryOf({
  on: {
    documented: field(Day, 'The day; today without it.', '2012-12-31').optional(),
    read: single(Day).optional(),
  },
});

export const listParties = openRoute({
  method: 'get',
  path: '/parties',
  operationId: 'listParties',
  tag: 'Contract',
  summary: {
    en: 'A-kasser, jobcentres and municipalities on a day',
    da: 'A-kasser, jobcentre og kommuner på en dag',
  },
  description: 'Which parties there are, and which jobcentre serves which municipality (R-ROUTE-3).',
  query: query.documented,
  answers: { 200: { description: 'The register of that day.', content: json(Parties, exampleOf(Parties)) } },
  refusals: ['schema'],
  handle:
    ({ hub }) =>
    (context) => {
      const { on = dayOf(hub.now()) } = parseQuery(context, query.read);
      const { register } = hub.rules;
      return context.json({
        on,
        akasser: akasserOn(register, on).map(({ id, name, shortName }) => ({ id, name, shortName })),
        jobcentres: jobcentresOn(register, on),
        municipalities: register.municipalities.map(({ code, name, region }) => ({
          code,
          name,
          region,
          jobcentre: jobcentreOf(register, code, on),
        })),
      });
    },
});
