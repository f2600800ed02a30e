import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Text, ToldDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const educationDecision = defineKind({
  kind: 'education-decision',
  danish: 'afgørelse om uddannelsesindsats',
  description: 'The jobcentre approves or rejects a proposed education plan; it may start only when it is approved.',
  inDanish: {
    description:
      'Kommunen/jobcenteret godkender eller afslår en foreslået uddannelsesindsats. Uddannelsen må først begynde, når den er godkendt.',
    fields: {
      planId: 'Den uddannelsesindsats, der træffes afgørelse om.',
      decision:
        'Afgørelsen: godkendt (`approved`) eller afslået (`rejected`). `objected` er kommunens/jobcenterets svar på en godkendelse efter en rammeaftale.',
      decidedOn: 'Dagen for afgørelsen.',
      reason: 'Begrundelsen.',
    },
  },
  from: ['jobcentre'],
  rule: 'R-EDU-2',
  data: z.strictObject({
    cpr: Cpr,
    planId: field(Identifier, 'The plan decided on.', 'plan-5', 'R-EDU-2'),
    decision: field(
      z.enum(['approved', 'rejected', 'objected']),
      'What the jobcentre decided. `objected` answers an approval under a frame agreement.',
      'approved',
      'R-EDU-2',
    ),
    decidedOn: field(ToldDay, 'The day of the decision.', '2012-11-28', 'R-FACT-1', 'R-SPELL-7'),
    reason: field(Text, 'Why.', 'Uddannelsen ligger uden for målgruppen.').optional(),
  }),
  examples: [
    { cpr: '6101801234', planId: 'plan-5', decision: 'approved', decidedOn: '2012-11-28' },
    {
      cpr: '6101801234',
      planId: 'plan-5',
      decision: 'rejected',
      decidedOn: '2012-11-28',
      reason: 'Uddannelsen ligger uden for målgruppen.',
    },
  ],
});
