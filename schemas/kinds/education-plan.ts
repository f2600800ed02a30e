import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Line, openCode, PlannedDay, ToldDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

const step = {
  cpr: Cpr,
  planId: field(Identifier, 'The a-kasse’s reference for this plan.', 'plan-5', 'R-EDU-6'),
  on: field(ToldDay, 'The day of this step.', '2012-11-20', 'R-FACT-1', 'R-SPELL-7'),
};
const status = <Status extends string>(statuses: readonly [Status, ...Status[]]) =>
  field(z.enum(statuses), 'The status of the plan.', statuses[0] as never, 'R-EDU-6');
const money = (description: string) =>
  field(z.int().min(0).max(1_000_000_000_00), `${description}, in øre.`, 1_250_000);

export const Proposal = z
  .strictObject({
    ...step,
    status: status(['proposed']),
    title: field(Line, 'Title of the course.', 'Kontoruddannelse, modul 2', 'R-EDU-2'),
    provider: field(Line, 'Who provides it.', 'Aarhus Business College', 'R-EDU-2'),
    startsOn: field(PlannedDay, 'First day of the course.', '2013-01-07', 'R-EDU-2'),
    enrolBy: field(PlannedDay, 'Last day to enrol.', '2012-12-17').optional(),
    weeks: field(z.int().min(1).max(520), 'Length in weeks.', 4, 'R-EDU-2'),
    price: money('Price').meta({ description: 'Price, in øre.', examples: [1_250_000], 'x-rules': ['R-EDU-2'] }),
    direction: field(
      z.enum(['good-job-prospects', 'expected-demand', 'unskilled-to-skilled', 'other']),
      'What the course leads to.',
      'good-job-prospects',
      'R-EDU-2',
    ),
    scheme: openCode(
      'The scheme that pays. `job-oriented` education has its own rules and does not belong here.',
      ['regional-pool', 'uddannelsesloeft', 'job-oriented'],
      'R-EDU-4',
    ),
    inTargetGroup: field(z.boolean(), 'Whether the citizen is in the target group.', true, 'R-EDU-2'),
    frameId: field(Identifier, 'The frame agreement that the plan draws on.', 'ramme-2013').optional(),
  })
  .meta({ title: 'A plan proposed' });

const Step = z
  .strictObject({ ...step, status: status(['started', 'well-under-way', 'at-risk', 'completed', 'withdrawn']) })
  .meta({ title: 'A step of the plan' });

const DropOut = z
  .strictObject({
    ...step,
    status: status(['dropped-out']),
    unusedPrice: money('What was not used of the price').optional(),
  })
  .meta({ title: 'A drop-out' });

export const educationPlan = defineKind({
  kind: 'education-plan',
  danish: 'uddannelsesindsats',
  description: 'The a-kasse proposes a course for one member, and reports its progress.',
  inDanish: {
    description: 'A-kassen foreslår en uddannelse til et medlem og fortæller, hvordan det går.',
    variants: ['Et forslag', 'Et skridt', 'Et frafald'],
    inVariants: [
      { status: 'Foreslået (`proposed`).' },
      {
        status:
          'Begyndt (`started`), godt i gang (`well-under-way`), i fare (`at-risk`), gennemført (`completed`) eller trukket tilbage (`withdrawn`).',
      },
      { status: 'Afbrudt (`dropped-out`).' },
    ],
    fields: {
      planId: 'A-kassens reference for uddannelsesindsatsen.',
      on: 'Dagen for dette skridt.',
      status: 'Hvor uddannelsesindsatsen står.',
      title: 'Uddannelsens navn.',
      provider: 'Uddannelsesstedet.',
      startsOn: 'Uddannelsens første dag.',
      enrolBy: 'Sidste dag for tilmelding.',
      weeks: 'Varighed i uger.',
      price: 'Pris i øre.',
      direction:
        'Hvad uddannelsen fører til: gode jobmuligheder (`good-job-prospects`), forventet efterspørgsel (`expected-demand`), fra ufaglært til faglært (`unskilled-to-skilled`) eller andet (`other`).',
      scheme:
        'Den ordning, der betaler: den regionale pulje (`regional-pool`), uddannelsesløft (`uddannelsesloeft`) eller en anden. Jobrettet uddannelse (`job-oriented`) administreres efter reglerne om jobrettet uddannelse og sendes ikke her. Andre koder godtages også.',
      inTargetGroup: 'Om medlemmet er i målgruppen.',
      frameId: 'Den rammeaftale, der trækkes på.',
      unusedPrice: 'Den del af prisen, der ikke blev brugt, i øre.',
    },
  },
  from: ['akasse'],
  rule: 'R-EDU-6',
  data: z.discriminatedUnion('status', [Proposal, Step, DropOut]),
  examples: [
    {
      cpr: '6101801234',
      planId: 'plan-5',
      status: 'proposed',
      on: '2012-11-20',
      title: 'Kontoruddannelse, modul 2',
      provider: 'Aarhus Business College',
      startsOn: '2013-01-07',
      enrolBy: '2012-12-17',
      weeks: 4,
      price: 1_250_000,
      direction: 'good-job-prospects',
      scheme: 'regional-pool',
      inTargetGroup: true,
    },
    { cpr: '6101801234', planId: 'plan-5', status: 'started', on: '2013-01-07' },
    { cpr: '6101801234', planId: 'plan-5', status: 'dropped-out', on: '2013-01-21', unusedPrice: 600_000 },
  ],
});
