import { addDays } from '../../../../core/time.ts';
import type { Citizen } from '../citizen.ts';
import { nationalDate } from '../country.ts';
import { proposesPlan, startsPlan } from '../education.ts';
import { registersEffort } from '../effort.ts';
import { meetingTime, tellsMeeting } from '../meeting.ts';
import { opensSpell } from '../opening.ts';
import { between, pick, type Random } from '../random.ts';
import { rates } from '../rates.ts';
import { lastSlot, type Slot } from '../slots.ts';
import { answered, type Step, says } from '../step.ts';
import type { Thread } from '../thread.ts';

type Mistake = (citizen: Citizen, slot: Slot, random: Random) => Step;

const jointMeetingAhead = (citizen: Citizen, slot: Slot, random: Random, status: 'scheduled' | 'held'): Step =>
  tellsMeeting(citizen, slot, { meeting: 'joint-1', meetingId: 'joint-1', startsAt: meetingTime(7, random) }, status);

const changed = (step: Step, change: object): Step => ({ ...step, data: { ...step.data, ...change } });

const anotherAkasse = ({ parties }: Citizen) => (parties.akasse === 'akasse-hk' ? 'akasse-3f' : 'akasse-hk');

const mistakes: readonly [Mistake, ...Mistake[]] = [
  (citizen, slot) =>
    answered(
      says(anotherAkasse(citizen), slot, 'spell-closed', { lastDay: nationalDate, outcome: 'job' }),
      'not-your-citizen',
    ),
  (citizen, slot) => answered(opensSpell(citizen, slot), 'spell-already-open'),
  (citizen, slot, random) =>
    answered(changed(jointMeetingAhead(citizen, slot, random, 'scheduled'), { form: 'phone' }), 'in-person-required'),
  (citizen, slot, random) => answered(jointMeetingAhead(citizen, slot, random, 'held'), 'impossible-step'),
  ({ parties }, slot, random) =>
    answered(
      changed(registersEffort(parties.akasse, slot, 'effort-1', random), { startsOn: addDays(nationalDate, 60) }),
      'start-too-far-ahead',
    ),
  (citizen, slot) => answered(startsPlan(citizen, slot), 'unknown-reference'),
  (citizen, slot, random) => answered(proposesPlan(citizen, slot, 30, random, 'job-oriented'), 'scheme-not-here'),
  ({ parties }, slot) =>
    answered(
      changed(says(parties.jobcentre, slot, 'triage-result', { earlyNeed: [] }), { earlyNeed: undefined }),
      'schema',
    ),
];

/** Somebody sends what a rule refuses. */
export const mistake: Thread = {
  name: 'messages to be refused',
  rate: rates.mistake,
  stepsOf: (citizen, random) => [pick(random, mistakes)(citizen, between(random, 0, lastSlot), random)],
};
