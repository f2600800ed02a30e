import * as z from 'zod';
import { meetingTypes } from './kinds/meeting-date.ts';
import proposalDanskeAkasser2017 from './policies/proposal-danske-akasser-2017.json' with { type: 'json' };
import { Day } from './primitives.ts';

const sides = z.array(z.enum(['akasse', 'jobcentre']));

/** What differs between laws and proposals, and every number chosen by the hub itself (R-DUE-3). */
export const Policy = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().positive(),
    title: z.string(),
    standing: z.enum(['law', 'trial', 'proposal']),
    source: z.string(),
    validFrom: Day.nullable(),
    validTo: Day.nullable(),
    spells: z.strictObject({
      announceDays: z.int().positive().describe('Days ahead that the first day of a spell may lie.'),
    }),
    triage: z.strictObject({
      suggestedFromWeek: z.int().positive().describe('Joint-1 is suggested from the first day of this week.'),
      earlyWeek: z.int().positive().describe('Track `by-week-6`: joint-1 is due the last day of this week.'),
      lateWeek: z.int().positive().describe('Track `by-week-11`: joint-1 is due the last day of this week.'),
      lateFlagDays: z.int().positive().describe('Days from a late change of track to the due date of joint-1.'),
    }),
    meetings: z.strictObject({
      holders: z.record(z.enum(meetingTypes), sides).describe('Which side may convene which type.'),
      inPerson: z.array(z.enum(meetingTypes)).describe('Types that must be in person, less-intensive effort apart.'),
    }),
    lessIntensiveEffort: z.strictObject({
      leadWeeks: z.int().positive().describe('How far ahead the start may lie.'),
      registeredBy: sides,
      decidedBy: sides,
      objectedBy: sides,
      attendance: z
        .enum(['in-person-voluntary', 'voluntary'])
        .describe('What may carry no duty to attend: meetings in person, or every meeting.'),
    }),
    questions: z.strictObject({
      answerWorkingDays: z
        .int()
        .positive()
        .describe('Working days to answer a question, from the day that it was asked.'),
    }),
    availability: z.strictObject({
      answerDays: z.int().positive().nullable().describe('Days to answer a doubt; null: no source gives a number.'),
      lateDoubtDays: z
        .int()
        .positive()
        .describe('Days after the last day of a spell in which a doubt observed during it is still accepted.'),
    }),
  })
  .meta({ id: 'Policy', description: 'Rules as data, with a source, a standing and a period of validity.' });
export type Policy = z.infer<typeof Policy>;

export const defaultPolicy: Policy = Policy.parse(proposalDanskeAkasser2017);
