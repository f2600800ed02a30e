import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { AkasseId, SaidMunicipality } from '../parties.ts';
import { Line, openCode, PlannedDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const spellOpened = defineKind({
  kind: 'spell-opened',
  danish: 'ledighedsforløb åbnet',
  description: 'A spell of unemployment begins. It opens the case; other messages about the citizen need it.',
  inDanish: {
    description: 'Et ledighedsforløb begynder. Beskeden åbner sagen; andre beskeder om borgeren forudsætter den.',
    fields: {
      firstDay: 'Ledighedsforløbets første dag. Ledighedsugerne regnes herfra. Dagen kan ligge nogle uger fremme.',
      municipality: 'Koden for borgerens bopælskommune. Dens jobcenter får besked om borgeren. `0751` læses som 751.',
      akasse: 'Borgerens a-kasse.',
      benefit: 'Hvad borgeren lever af: `dagpenge`, `feriedagpenge` eller `sygedagpenge`. Andre koder godtages også.',
      name: 'Borgerens navn.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-SPELL-1',
  data: z.strictObject({
    cpr: Cpr,
    firstDay: field(
      PlannedDay,
      'First day of the spell; weeks of unemployment are counted from it. It may be some weeks in the future.',
      '2012-11-05',
      'R-FACT-1',
      'R-TRI-4',
    ),
    municipality: field(
      SaidMunicipality,
      'Code of the municipality where the citizen lives; its jobcentre is notified. `0751` is read as 751.',
      '751',
      'R-ROUTE-3',
    ),
    akasse: field(AkasseId, 'The citizen’s a-kasse.', 'akasse-hk', 'R-ROUTE-1'),
    benefit: openCode(
      'The citizen’s benefit, as a Danish code.',
      ['dagpenge', 'feriedagpenge', 'sygedagpenge'],
      'R-SPELL-1',
    ),
    name: field(Line, 'The citizen’s name.', 'Karla Eksempel').optional(),
  }),
  examples: [
    { cpr: '6101801234', firstDay: '2012-11-05', municipality: '751', akasse: 'akasse-hk', benefit: 'dagpenge' },
    {
      cpr: '7112851236',
      firstDay: '2012-10-29',
      municipality: '155',
      akasse: 'akasse-metal',
      benefit: 'feriedagpenge',
      name: 'Viggo Eksempel',
    },
  ],
});
