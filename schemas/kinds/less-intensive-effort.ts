import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, notBefore, PlannedDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

const effortId = field(Identifier, 'The registering party’s reference for this effort.', 'mii-4', 'R-LIE-1');

export const Registration = z
  .strictObject({
    cpr: Cpr,
    effortId,
    ground: field(
      z.enum(['ordinary-full-time-job', 'flex-job', 'barsel', 'efterloen', 'pension', 'full-time-study']),
      'What the citizen is about to start.',
      'ordinary-full-time-job',
      'R-LIE-1',
    ),
    from: field(PlannedDay, 'First day of less-intensive effort.', '2012-11-19', 'R-LIE-4'),
    startsOn: field(PlannedDay, 'The day the citizen starts; the effort ends as it begins.', '2012-12-17', 'R-LIE-1'),
    until: field(PlannedDay, 'Last day of the effort, when it ends before the start.', '2012-12-14').optional(),
    documented: field(
      z.boolean(),
      'Whether the citizen has documented the start; `false` is accepted and flagged.',
      true,
      'R-LIE-1',
    ),
  })
  .check(notBefore('startsOn', 'from'), notBefore('until', 'from'))
  .meta({ title: 'An effort registered' });

const Ending = z
  .strictObject({
    cpr: Cpr,
    effortId,
    endedOn: field(
      PlannedDay,
      'Last day of the effort; a future day takes effect when it has passed.',
      '2012-12-03',
      'R-LIE-1',
    ),
  })
  .meta({ title: 'An effort ended' });

export const lessIntensiveEffort = defineKind({
  kind: 'less-intensive-effort',
  danish: 'mindre intensiv indsats',
  description:
    'The citizen will soon start a job, leave, study or a pension and needs less effort until then; either party registers it and the other is notified at once. Only one effort is in force at a time; the side that registered it changes it by sending the same `effortId` again.',
  inDanish: {
    description:
      'Borgeren begynder snart i job, på orlov, uddannelse eller pension og har brug for en mindre intensiv indsats indtil da. Den ene part registrerer det, og den anden får det straks at vide. Der kan kun være én registrering ad gangen; den part, der står bag, ændrer den ved at sende samme `effortId` igen.',
    variants: ['En registrering', 'Et ophør'],
    fields: {
      effortId: 'Den registrerende parts reference for den mindre intensive indsats.',
      ground:
        'Hvad borgeren skal begynde på: ordinært fuldtidsjob (`ordinary-full-time-job`), fleksjob (`flex-job`), barsel (`barsel`), efterløn (`efterloen`), pension (`pension`) eller uddannelse på fuld tid (`full-time-study`).',
      from: 'Første dag med mindre intensiv indsats.',
      startsOn: 'Den dag, borgeren begynder. Den mindre intensive indsats ophører, når dagen begynder.',
      until: 'Sidste dag med mindre intensiv indsats, når den ophører før starten.',
      documented: 'Om borgeren har dokumenteret starten. `false` godtages og markeres.',
      endedOn: 'Sidste dag med mindre intensiv indsats. Ligger dagen fremme, afventes den.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-LIE-1',
  data: z.union([Registration, Ending]),
  examples: [
    {
      cpr: '6101801234',
      effortId: 'mii-4',
      ground: 'ordinary-full-time-job',
      from: '2012-11-19',
      startsOn: '2012-12-17',
      documented: true,
    },
    { cpr: '6101801234', effortId: 'mii-4', endedOn: '2012-12-03' },
  ],
});
