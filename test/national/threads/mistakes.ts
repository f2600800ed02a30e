import { addDays } from '../../../functions/core/time.ts';
import { between, openSpells, ownEstimate, pick, type Random } from '../chance.ts';
import { type Citizen, nationalDate } from '../country.ts';
import { expecting, lastSlot, type Mistake, type Slot, type Step, sends, type Thread } from '../thread.ts';
import { proposesPlan, startsPlan } from './education.ts';
import { registersEffort } from './efforts.ts';
import { meetingDate, meetingTime } from './meetings.ts';
import { spellMistakes } from './spells.ts';

const jointMeetingAhead = (citizen: Citizen, slot: Slot, random: Random, status: 'scheduled' | 'held'): Step =>
  meetingDate(citizen, slot, { meeting: 'joint-1', meetingId: 'joint-1', startsAt: meetingTime(7, random) }, status);

const changed = (step: Step, change: object): Step => ({ ...step, data: { ...step.data, ...change } });

const otherMistakes: readonly Mistake[] = [
  (citizen, slot, random) =>
    expecting(changed(jointMeetingAhead(citizen, slot, random, 'scheduled'), { form: 'phone' }), 'in-person-required'),
  (citizen, slot, random) => expecting(jointMeetingAhead(citizen, slot, random, 'held'), 'impossible-step'),
  ({ parties }, slot, random) =>
    expecting(
      changed(registersEffort(parties.akasse, slot, 'effort-1', random), { startsOn: addDays(nationalDate, 60) }),
      'start-too-far-ahead',
    ),
  (citizen, slot) => expecting(startsPlan(citizen, slot), 'unknown-reference'),
  (citizen, slot, random) => expecting(proposesPlan(citizen, slot, 30, random, 'job-oriented'), 'scheme-not-here'),
  ({ parties }, slot) =>
    expecting(
      changed(sends(parties.jobcentre, slot, 'triage-result', { earlyNeed: [] }), { earlyNeed: undefined }),
      'schema',
    ),
];

const mistakes: readonly [Mistake, ...Mistake[]] = [...spellMistakes, ...otherMistakes];

/** A message that a rule refuses. */
export const mistake: Thread = {
  name: 'messages to be refused',
  rate: ownEstimate(0.0006 * openSpells, 'one message in two hundred is refused'),
  stepsOf: (citizen, random) => [pick(random, mistakes)(citizen, between(random, 0, lastSlot), random)],
};
