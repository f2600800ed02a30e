import { addDays } from '../../../functions/core/time.ts';
import { between, happens, pick, type Random, rates, shares } from '../chance.ts';
import { type Citizen, nationalDate } from '../country.ts';
import { arrangedSlot, lastSlot, type Slot, type Step, sends, type Thread } from '../thread.ts';
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
  rate: rates.spellOpened,
  age: { from: 0, to: 0 },
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 1);
    const cv = { meeting: 'cv', meetingId: 'cv', startsAt: meetingTime(between(random, 4, 14), random) } as const;
    return [opensSpell(citizen, slot), meetingDate(citizen, slot + 1, cv, 'scheduled')];
  },
};

export const benefitChanged: Thread = {
  name: 'benefits changed',
  rate: rates.benefitChanged,
  stepsOf: ({ parties }, random) => [
    sends(parties.akasse, between(random, 0, lastSlot), 'benefit-changed', {
      from: 'dagpenge',
      to: pick(random, ['feriedagpenge', 'sygedagpenge']),
      on: nationalDate,
    }),
  ],
};

const question = ({ parties: { akasse, jobcentre } }: Citizen, slot: Slot, random: Random) => {
  const isOfAkasse = happens(random, shares.askedByAkasse);
  const [asker, other] = isOfAkasse ? [akasse, jobcentre] : [jobcentre, akasse];
  const about = { questionId: 'question-1', subject: isOfAkasse ? 'plan' : 'benefit-left' } as const;
  return {
    asked: sends(asker, slot, 'case-question', { ...about, text: 'Hvad er status?' }),
    answered: (slot: Slot): Step => sends(other, slot, 'case-answer', { ...about, text: 'Det er uændret.' }),
  };
};

export const questionAnswered: Thread = {
  name: 'questions answered',
  rate: rates.questionAnswered,
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 4);
    const { asked, answered } = question(citizen, slot, random);
    return [asked, answered(slot + between(random, 1, 4))];
  },
};

export const questionPending: Thread = {
  name: 'questions pending',
  rate: rates.questionPending,
  stepsOf: (citizen, random) => [question(citizen, between(random, 0, lastSlot), random).asked],
};

/** The spell ended yesterday; the hub cancels an upcoming meeting. */
export const spellClosed: Thread = {
  name: 'spells closed',
  rate: rates.spellClosed,
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
