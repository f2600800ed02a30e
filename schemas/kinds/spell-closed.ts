import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Day, openCode, otherNeedsText, Text } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const spellClosed = defineKind({
  kind: 'spell-closed',
  danish: 'ledighedsforløb afsluttet',
  description:
    'The spell ends. Meetings after its last day are cancelled by the hub, less-intensive effort ends, and what needs an open spell is refused from now on.',
  inDanish: {
    description:
      'Ledighedsforløbet slutter. Samspil aflyser samtaler efter den sidste dag, mindre intensiv indsats ophører, og det, der kræver et åbent forløb, bliver afvist fra nu af.',
    fields: {
      lastDay: 'Ledighedsforløbets sidste dag.',
      outcome:
        'Hvad borgeren går til: job (`job`), uddannelse (`education`), barsel (`barsel`), efterløn (`efterloen`), pension (`pension`), dagpengeretten er opbrugt (`benefit-exhausted`) eller andet (`other`). Andre koder godtages også.',
      text: 'Mere om årsagen. Skal udfyldes, når den er `other`.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-SPELL-2',
  data: z
    .strictObject({
      cpr: Cpr,
      lastDay: field(Day, 'Last day of the spell.', '2012-12-14', 'R-MEET-14'),
      outcome: openCode(
        'What the citizen leaves for.',
        ['job', 'education', 'barsel', 'efterloen', 'pension', 'benefit-exhausted', 'other'],
        'R-SPELL-2',
      ),
      text: field(Text, 'More about the outcome; required when it is `other`.', 'Flytter til Norge.').optional(),
    })
    .check(otherNeedsText('outcome')),
  examples: [
    { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job' },
    { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'other', text: 'Flytter til Norge.' },
  ],
});
