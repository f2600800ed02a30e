import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { openCode, PlannedDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

const benefits = ['dagpenge', 'feriedagpenge', 'sygedagpenge'] as const;

export const benefitChanged = defineKind({
  kind: 'benefit-changed',
  danish: 'ændret ydelse',
  description:
    'The citizen changes to another benefit. The spell and its contact programme continue: nothing restarts.',
  inDanish: {
    description:
      'Borgeren får en anden ydelse. Ledighedsforløbet og kontaktforløbet fortsætter; intet begynder forfra.',
    fields: {
      from: 'Den ydelse, borgeren hidtil har fået: `dagpenge`, `feriedagpenge` eller `sygedagpenge`. Andre koder godtages også.',
      to: 'Den ydelse, borgeren får nu: `dagpenge`, `feriedagpenge` eller `sygedagpenge`. Andre koder godtages også.',
      on: 'Den første dag med den nye ydelse.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-SPELL-3',
  data: z.strictObject({
    cpr: Cpr,
    from: openCode('The benefit that the citizen had, as a Danish code.', benefits, 'R-SPELL-3'),
    to: openCode('The benefit that the citizen has now, as a Danish code.', benefits, 'R-SPELL-3'),
    on: field(PlannedDay, 'The first day with the new benefit.', '2012-12-03', 'R-SPELL-3'),
  }),
  examples: [{ cpr: '6101801234', from: 'dagpenge', to: 'feriedagpenge', on: '2012-12-03' }],
});
