import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { defaultPolicy } from '../policy.ts';
import { PlannedDay } from '../primitives.ts';
import { defineKind } from './kind.ts';
import { triageResult } from './triage-result.ts';

const { earlyWeek, lateWeek } = defaultPolicy.triage;

export const contactTrackChanged = defineKind({
  kind: 'contact-track-changed',
  danish: 'ændret frist for 1. fælles jobsamtale',
  description: 'The hub concludes that the first joint meeting is now due by a different week.',
  inDanish: {
    description: 'Samspil fastslår, at 1. fælles jobsamtale nu skal holdes inden en anden uge.',
    fields: {
      track: `Fristen fra nu af: senest uge ${earlyWeek} (\`by-week-6\`) eller senest uge ${lateWeek} (\`by-week-11\`).`,
      firstJointMeetingBy: 'Sidste dag, hvor 1. fælles jobsamtale er rettidig.',
    },
  },
  from: [],
  follows: { atOnce: [triageResult] },
  rule: 'R-TRI-2',
  data: z.strictObject({
    cpr: Cpr,
    track: field(z.enum(['by-week-6', 'by-week-11']), 'The track from now on.', 'by-week-11', 'R-TRI-2'),
    firstJointMeetingBy: field(PlannedDay, 'The last day on which joint-1 is on time.', '2013-01-20', 'R-TRI-4'),
  }),
  examples: [{ cpr: '6101801234', track: 'by-week-11', firstJointMeetingBy: '2013-01-20' }],
});
