import type { Side } from '../../../../schemas/parties.ts';
import type { Instant } from '../../../../schemas/primitives.ts';
import { addDays } from '../../../core/time.ts';
import type { Citizen } from './citizen.ts';
import { nationalDate } from './country.ts';
import { between, type Random } from './random.ts';
import type { Slot } from './slots.ts';
import { type Said, type Step, says } from './step.ts';

type Manner = Pick<Said<'meeting-date'>, 'form' | 'place' | 'bookedBy'>;
const atJobcentre = {
  form: 'in-person',
  place: { at: 'jobcentre', address: 'Jobcentret, indgang B' },
  bookedBy: 'party',
} as const;

const kept = {
  cv: { side: 'akasse', manner: { form: 'video', bookedBy: 'citizen' } },
  availability: { side: 'akasse', manner: { form: 'phone', bookedBy: 'party' } },
  'job-talk': { side: 'jobcentre', manner: atJobcentre },
  'joint-1': { side: 'jobcentre', manner: atJobcentre },
} as const satisfies Record<string, { side: Side; manner: Manner }>;

export type Meeting = { meeting: keyof typeof kept; meetingId: string; startsAt: Instant };

/** At the office, `daysAhead` from the day. */
export const meetingTime = (daysAhead: number, random: Random): Instant =>
  `${addDays(nationalDate, daysAhead)}T${between(random, 10, 15)}:00:00+01:00`;

/** Its convener tells where a meeting stands. */
export const tellsMeeting = (
  { parties }: Citizen,
  slot: Slot,
  { meeting, ...facts }: Meeting,
  status: Said<'meeting-date'>['status'],
): Step => {
  const { side, manner } = kept[meeting];
  const convener = parties[side];
  return says(convener, slot, 'meeting-date', { ...facts, ...manner, meeting, status, convener, dutyToAttend: true });
};
