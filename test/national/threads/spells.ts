import { addDays } from '../../../functions/core/time.ts';
import {
  between,
  happens,
  openSpells,
  ownEstimate,
  pick,
  type Random,
  rate,
  shares,
  spellsClosed,
  spellsOpened,
  workingDaysAMonth,
  workingDaysAYear,
} from '../chance.ts';
import { type Citizen, nationalDate } from '../country.ts';
import {
  arrangedSlot,
  expecting,
  lastSlot,
  type Mistake,
  type Slot,
  type Step,
  sends,
  type Thread,
} from '../thread.ts';
import { meetingDate, meetingTime } from './meetings.ts';

export const opensSpell = ({ parties, firstDay, municipality, openedBy }: Citizen, slot: Slot): Step =>
  sends(parties[openedBy], slot, 'spell-opened', {
    firstDay,
    municipality,
    akasse: parties.akasse,
    benefit: 'dagpenge',
  });

/** The first day of unemployment: the spell is opened and the CV meeting booked. */
export const spellOpened: Thread = {
  name: 'spells opened',
  rate: rate(spellsOpened, 'medium', '15,000-20,000 new spells a month, inferred from the spells ended'),
  age: { from: 0, to: 0 },
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 1);
    const cv = { meeting: 'cv', meetingId: 'cv', startsAt: meetingTime(between(random, 4, 14), random) } as const;
    return [opensSpell(citizen, slot), meetingDate(citizen, slot + 1, cv, 'scheduled')];
  },
};

const benefitChanged: Thread = {
  name: 'benefits changed',
  rate: rate(80_000 / workingDaysAYear, 'low', '80,000 changes of benefit a year, estimated by KL'),
  stepsOf: ({ parties }, random) => [
    sends(parties.akasse, between(random, 0, lastSlot), 'benefit-changed', {
      from: 'dagpenge',
      to: pick(random, ['feriedagpenge', 'sygedagpenge']),
      on: nationalDate,
    }),
  ],
};

const questionsAsked = (0.02 * openSpells) / workingDaysAMonth;

const question = ({ parties: { akasse, jobcentre } }: Citizen, slot: Slot, random: Random) => {
  const isOfAkasse = happens(random, 0.5);
  const [asker, other] = isOfAkasse ? [akasse, jobcentre] : [jobcentre, akasse];
  const about = { questionId: 'question-1', subject: isOfAkasse ? 'plan' : 'benefit-left' } as const;
  return {
    asked: sends(asker, slot, 'case-question', { ...about, text: 'Hvad er status?' }),
    answered: (slot: Slot): Step => sends(other, slot, 'case-answer', { ...about, text: 'Det er uændret.' }),
  };
};

const questionAnswered: Thread = {
  name: 'questions answered',
  rate: ownEstimate(0.8 * questionsAsked, 'one citizen in fifty a month; four in five answered the same day'),
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 4);
    const { asked, answered } = question(citizen, slot, random);
    return [asked, answered(slot + between(random, 1, 4))];
  },
};

const questionPending: Thread = {
  name: 'questions pending',
  rate: ownEstimate(0.2 * questionsAsked, 'one question in five waits for another day'),
  stepsOf: (citizen, random) => [question(citizen, between(random, 0, lastSlot), random).asked],
};

/** The spell ended yesterday; the hub cancels a meeting that lay ahead. */
const spellClosed: Thread = {
  name: 'spells closed',
  rate: rate(spellsClosed, 'high', '14,734 spells ended in June 2026: Jobindsats y01a27'),
  stepsOf: (citizen, random) => {
    const { akasse, jobcentre } = citizen.parties;
    const startsAt = meetingTime(between(random, 7, 30), random);
    const ahead = { meeting: 'availability', meetingId: 'ahead', startsAt } as const;
    return [
      ...(happens(random, shares.meetingAheadAtClosing)
        ? [meetingDate(citizen, arrangedSlot, ahead, 'scheduled')]
        : []),
      sends(happens(random, shares.closedByAkasse) ? akasse : jobcentre, between(random, 0, lastSlot), 'spell-closed', {
        lastDay: addDays(nationalDate, -1),
        outcome: pick(random, ['job', 'job', 'job', 'education', 'barsel', 'efterloen']),
      }),
    ];
  },
};

export const spellThreads: readonly Thread[] = [benefitChanged, questionAnswered, questionPending, spellClosed];

const anotherAkasse = ({ parties }: Citizen) => (parties.akasse === 'akasse-hk' ? 'akasse-3f' : 'akasse-hk');

export const spellMistakes: readonly [Mistake, ...Mistake[]] = [
  (citizen, slot) =>
    expecting(
      sends(anotherAkasse(citizen), slot, 'spell-closed', { lastDay: nationalDate, outcome: 'job' }),
      'not-your-citizen',
    ),
  (citizen, slot) => expecting(opensSpell(citizen, slot), 'spell-already-open'),
  ({ parties }, slot) =>
    expecting(
      sends(parties.akasse, slot, 'benefit-changed', { from: 'sygedagpenge', to: 'dagpenge', on: nationalDate }),
      'impossible-step',
    ),
  ({ parties }, slot) =>
    expecting(
      sends(parties.jobcentre, slot, 'case-answer', { questionId: 'question-9', subject: 'other', text: 'Ja.' }),
      'unknown-reference',
    ),
];
