import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { defaultPolicy } from '../policy.ts';
import { Identifier, openCode, otherNeedsText, Text, ToldDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

const { lateWeek } = defaultPolicy.triage;

const EarlyNeed = z
  .strictObject({
    reason: openCode(
      'Why the citizen needs an early joint meeting.',
      ['screening', 'in-education-target-group-and-motivated', 'own-assessment', 'other'],
      'R-TRI-3',
    ),
    text: field(
      Text,
      'More about the reason; required when it is `other`.',
      'Har brug for opkvalificering.',
    ).optional(),
  })
  .check(otherNeedsText('reason'));

const earlyNeed = field(
  z.array(EarlyNeed).max(20),
  'Reasons for an early joint meeting: with at least one, the sender’s flag is raised; an empty list withdraws it.',
  [{ reason: 'own-assessment' }],
);

export const AkasseTriageResult = z
  .strictObject({
    cpr: Cpr,
    cvMeetingOn: field(ToldDay, 'The day of the CV meeting.', '2012-11-16', 'R-FACT-1'),
    firstJointMeeting: field(
      z.enum(['early', 'by-week-11']),
      'When in the programme the a-kasse thinks that joint-1 should be held. `early` sets the a-kasse’s flag.',
      'by-week-11',
      'R-TRI-1',
      'R-TRI-2',
    ),
    jobProspects: field(z.enum(['good', 'less-good']), 'The citizen’s prospects of a job.', 'good').optional(),
    earlyNeed: earlyNeed.optional(),
    screeningTool: field(Identifier, 'The tool that screened the citizen.', 'profilafklaring-2').optional(),
    recommendedWeek: field(
      z.int().min(1).max(104),
      'The unemployment week in which the a-kasse recommends joint-1.',
      9,
    ).optional(),
  })
  .meta({ title: 'Triage result of an a-kasse' });

export const JobcentreTriageResult = z
  .strictObject({
    cpr: Cpr,
    earlyNeed: earlyNeed.meta({ ...earlyNeed.meta(), 'x-rules': ['R-TRI-3'] }),
  })
  .meta({ title: 'Triage result of a jobcentre' });

export const triageResult = defineKind({
  kind: 'triage-result',
  danish: 'besked om placering af 1. fælles jobsamtale',
  description:
    'After the CV meeting, the a-kasse states when in the programme the first joint meeting should be held; either side can state that the citizen needs an early one. A new result replaces the sender’s own previous one.',
  inDanish: {
    description:
      'Efter CV-samtalen siger a-kassen, hvor i kontaktforløbet 1. fælles jobsamtale hører hjemme. Begge parter kan sige, at borgeren har behov for en tidlig samtale. En ny besked erstatter afsenderens egen tidligere.',
    variants: ['Fra en a-kasse', 'Fra en kommune/et jobcenter'],
    fields: {
      cvMeetingOn: 'Dagen for CV-samtalen.',
      firstJointMeeting: `Hvor i kontaktforløbet a-kassen mener, at 1. fælles jobsamtale hører hjemme: tidligt (\`early\`) eller senest uge ${lateWeek} (\`by-week-11\`). \`early\` er en markering af behov for en tidlig samtale.`,
      jobProspects: 'Medlemmets jobmuligheder: gode (`good`) eller mindre gode (`less-good`).',
      earlyNeed:
        'Grunde til en tidlig fælles jobsamtale. Mindst én grund sætter afsenderens markering; en tom liste fjerner den.',
      'earlyNeed[].reason':
        'Hvorfor borgeren har behov for en tidlig fælles jobsamtale: afdækning med et redskab (`screening`), i målgruppen for uddannelse og motiveret (`in-education-target-group-and-motivated`), egen vurdering (`own-assessment`) eller andet (`other`). Andre koder godtages også.',
      'earlyNeed[].text': 'Mere om grunden. Skal udfyldes, når den er `other`.',
      screeningTool: 'Det redskab, som er brugt til afdækningen.',
      recommendedWeek: 'Den ledighedsuge, hvor a-kassen anbefaler 1. fælles jobsamtale.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-TRI-1',
  data: z.union([AkasseTriageResult, JobcentreTriageResult]),
  dataFrom: { akasse: AkasseTriageResult, jobcentre: JobcentreTriageResult },
  examples: [
    { cpr: '6101801234', cvMeetingOn: '2012-11-16', firstJointMeeting: 'by-week-11', jobProspects: 'good' },
    {
      cpr: '6101801234',
      cvMeetingOn: '2012-11-16',
      firstJointMeeting: 'early',
      earlyNeed: [{ reason: 'screening' }],
      screeningTool: 'profilafklaring-2',
      recommendedWeek: 5,
    },
    { cpr: '6101801234', earlyNeed: [{ reason: 'own-assessment', text: 'Har brug for opkvalificering.' }] },
    { cpr: '6101801234', earlyNeed: [] },
  ],
});
