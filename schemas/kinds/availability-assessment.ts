import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Text, ToldDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const availabilityAssessment = defineKind({
  kind: 'availability-assessment',
  danish: 'rådighedsvurdering',
  description:
    'The a-kasse answers a doubt, or assesses unprompted. The jobcentre learns the outcome, never a sanction. `more-information-needed` is an interim answer.',
  from: ['akasse'],
  rule: 'R-AVAIL-2',
  data: z.strictObject({
    cpr: Cpr,
    doubtId: field(Identifier, 'The doubt that it answers; none when it comes unprompted.', 'tvivl-8').optional(),
    outcome: field(
      z.enum(['available', 'not-available', 'more-information-needed', 'other']),
      'What the a-kasse found.',
      'available',
      'R-AVAIL-2',
    ),
    decidedOn: field(ToldDay, 'The day of the assessment.', '2012-12-04', 'R-FACT-1', 'R-SPELL-7'),
    text: field(Text, 'More about the outcome.', 'Medlemmet var til jobsamtale.').optional(),
  }),
  examples: [
    { cpr: '6101801234', doubtId: 'tvivl-8', outcome: 'available', decidedOn: '2012-12-04' },
    { cpr: '6101801234', outcome: 'not-available', decidedOn: '2012-12-04' },
  ],
});
