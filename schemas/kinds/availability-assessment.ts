import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Text, ToldDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const availabilityAssessment = defineKind({
  kind: 'availability-assessment',
  danish: 'rådighedsvurdering',
  description:
    'The a-kasse answers a doubt, or makes an assessment unprompted. The jobcentre is informed of the outcome, never of a sanction. `more-information-needed` is an interim answer.',
  inDanish: {
    description:
      'A-kassen besvarer en underretning eller vurderer medlemmets rådighed af egen drift. Kommunen/jobcenteret får resultatet at vide, aldrig en sanktion. `more-information-needed` er et foreløbigt svar.',
    fields: {
      doubtId: 'Den underretning, der besvares. Udelades, når a-kassen vurderer af egen drift.',
      outcome:
        'Hvad a-kassen er nået frem til: til rådighed (`available`), ikke til rådighed (`not-available`), der mangler oplysninger (`more-information-needed`) eller andet (`other`).',
      decidedOn: 'Dagen for vurderingen.',
      text: 'Mere om resultatet.',
    },
  },
  from: ['akasse'],
  rule: 'R-AVAIL-2',
  data: z.strictObject({
    cpr: Cpr,
    doubtId: field(Identifier, 'The doubt that it answers; omitted if unprompted.', 'tvivl-8').optional(),
    outcome: field(
      z.enum(['available', 'not-available', 'more-information-needed', 'other']),
      'What the a-kasse found.',
      'available',
      'R-AVAIL-2',
    ),
    decidedOn: field(ToldDay, 'The day of the assessment.', '2012-12-04', 'R-FACT-1', 'R-SPELL-7'),
    text: field(Text, 'More about the outcome.', 'Medlemmet var til ansættelsessamtale.').optional(),
  }),
  examples: [
    { cpr: '6101801234', doubtId: 'tvivl-8', outcome: 'available', decidedOn: '2012-12-04' },
    { cpr: '6101801234', outcome: 'not-available', decidedOn: '2012-12-04' },
  ],
});
