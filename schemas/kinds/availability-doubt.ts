import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, openCode, otherNeedsText, Text, ToldDay } from '../primitives.ts';
import { defineKind } from './kind.ts';

const doubtId = field(Identifier, 'The jobcentre’s reference for this doubt.', 'tvivl-8', 'R-AVAIL-3');

export const Doubt = z
  .strictObject({
    cpr: Cpr,
    doubtId,
    reason: openCode(
      'What gave rise to the doubt.',
      ['no-show', 'offer-refused', 'no-show-in-offer', 'work-refused', 'not-seeking-work', 'other'],
      'R-AVAIL-1',
    ),
    observedOn: field(ToldDay, 'The day on which it was observed.', '2012-11-27', 'R-FACT-1', 'R-AVAIL-3'),
    meetingId: field(Identifier, 'The meeting that it is about, as reported to the hub.', 'moede-17').optional(),
    referralId: field(Identifier, 'The job referral that it is about.', 'henvisning-2').optional(),
    text: field(Text, 'What happened; required when the reason is `other`.', 'Udeblev uden afbud.').optional(),
  })
  .check(otherNeedsText('reason'))
  .meta({ title: 'A doubt' });

const Withdrawal = z
  .strictObject({
    cpr: Cpr,
    doubtId,
    withdrawn: field(z.literal(true), 'The doubt is withdrawn.', true, 'R-AVAIL-3'),
  })
  .meta({ title: 'A doubt withdrawn' });

export const availabilityDoubt = defineKind({
  kind: 'availability-doubt',
  danish: 'underretning om tvivl om rådighed',
  description: 'The jobcentre doubts that the citizen is available for work, or withdraws such a doubt.',
  inDanish: {
    description:
      'Kommunen/jobcenteret underretter a-kassen om tvivl om borgerens rådighed eller trækker en underretning tilbage.',
    variants: ['En underretning', 'En underretning trækkes tilbage'],
    fields: {
      doubtId: 'Kommunens/jobcenterets reference for underretningen.',
      reason:
        'Hvad der har givet anledning til tvivlen: udeblivelse fra samtale (`no-show`) eller fra tilbud (`no-show-in-offer`), tilbud afslået (`offer-refused`), arbejde afslået (`work-refused`), søger ikke arbejde (`not-seeking-work`) eller andet (`other`). Andre koder godtages også.',
      observedOn: 'Dagen for det, der blev konstateret.',
      meetingId: 'Den samtale, det drejer sig om, med den reference, som Samspil har fået oplyst.',
      referralId: 'Den henvisning til job, det drejer sig om.',
      text: 'Hvad der skete. Skal udfyldes, når årsagen er `other`.',
      withdrawn: 'Underretningen gælder ikke længere.',
    },
  },
  from: ['jobcentre'],
  rule: 'R-AVAIL-1',
  data: z.union([Doubt, Withdrawal]),
  examples: [
    { cpr: '6101801234', doubtId: 'tvivl-8', reason: 'no-show', observedOn: '2012-11-27', text: 'Udeblev uden afbud.' },
    { cpr: '6101801234', doubtId: 'tvivl-8', withdrawn: true },
  ],
});
