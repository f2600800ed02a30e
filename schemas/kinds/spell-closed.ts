import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { openCode, otherNeedsText, PlannedDay, Text } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const Closing = z
  .strictObject({
    cpr: Cpr,
    lastDay: field(
      PlannedDay,
      'Last day of the spell. Until that day has passed, the spell is open in every respect.',
      '2012-12-14',
      'R-SPELL-2',
    ),
    outcome: openCode(
      'What the citizen leaves unemployment for.',
      ['job', 'education', 'barsel', 'efterloen', 'pension', 'benefit-exhausted', 'other'],
      'R-SPELL-2',
    ),
    text: field(Text, 'More about the outcome; required when it is `other`.', 'Flytter til Norge.').optional(),
  })
  .check(otherNeedsText('outcome'))
  .meta({ title: 'A last day' });

const Withdrawal = z
  .strictObject({
    cpr: Cpr,
    withdrawn: field(z.literal(true), 'The announced last day is withdrawn.', true, 'R-SPELL-2'),
  })
  .meta({ title: 'A last day withdrawn' });

export const outcomeInDanish =
  'Hvad borgeren går til: job (`job`), uddannelse (`education`), barsel (`barsel`), efterløn (`efterloen`), pension (`pension`), dagpengeretten er opbrugt (`benefit-exhausted`) eller andet (`other`). Andre koder tages også imod.';

export const spellClosed = defineKind({
  kind: 'spell-closed',
  danish: 'ledighedsforløb afsluttet',
  description:
    'The spell ends with a last day. A future last day can be moved (sent again) or withdrawn until it has passed; then the hub sends `spell-ended`. A last day in the past ends the spell at once.',
  inDanish: {
    description:
      'Ledighedsforløbet slutter med en sidste dag. En sidste dag, der ligger fremme, kan flyttes (send den igen) eller trækkes tilbage, indtil den er gået; så melder Samspil `spell-ended`. En sidste dag i fortiden afslutter forløbet med det samme.',
    variants: ['En sidste dag', 'En sidste dag trækkes tilbage'],
    fields: {
      lastDay: 'Ledighedsforløbets sidste dag. Indtil den er gået, er forløbet åbent i alle henseender.',
      outcome: outcomeInDanish,
      text: 'Mere om årsagen. Skal udfyldes, når den er `other`.',
      withdrawn: 'Den sidste dag, der var oplyst, gælder ikke længere.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-SPELL-2',
  data: z.union([Closing, Withdrawal]),
  examples: [
    { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job' },
    { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'other', text: 'Flytter til Norge.' },
    { cpr: '6101801234', withdrawn: true },
  ],
});
