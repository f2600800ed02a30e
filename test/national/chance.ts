/** A number from 0 up to 1, a new one on each call. */
export type Random = () => number;

/** mulberry32: tiny, and the same on every machine. Each `stream` of a seed is a sequence of its own. */
export const seeded = (seed: number, stream: number): Random => {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A whole number from `least` to `most`. */
export const between = (random: Random, least: number, most: number): number => least + below(random, most - least + 1);

export const happens = (random: Random, share: number): boolean => random() < share;

export const pick = <Item>(random: Random, [first, ...others]: readonly [Item, ...Item[]]): Item =>
  [first, ...others][below(random, others.length + 1)] ?? first;

/** How often something happens on a working day, per 100,000 open spells. */
export type Rate = { perDay: number; source: string; confidence: 'high' | 'medium' | 'low' };

export const openSpells = 100_000;
const [workingDaysAYear, workingDaysAQuarter, workingDaysAMonth] = [252, 63, 21] as const;

const rate = (perDay: number, confidence: Rate['confidence'], source: string): Rate => ({ perDay, confidence, source });
const own = (perDay: number, why: string) => rate(perDay, 'low', `own estimate: ${why}`);

const spellsOpened = 17_500 / workingDaysAMonth;
const spellsClosed = 14_734 / workingDaysAMonth;
const talks = (7.7 * openSpells) / workingDaysAYear;
const talksOfAkasser = 24_013 / workingDaysAMonth;
const jointTalks = 10_500 / workingDaysAMonth;
const sanctions = 8_234 / workingDaysAQuarter;
const effortsRegistered = spellsClosed / 3;
const questionsAsked = (0.02 * openSpells) / workingDaysAMonth;

export const rates = {
  spellOpened: rate(spellsOpened, 'medium', '15,000-20,000 new spells a month, inferred from the spells ended'),
  spellClosed: rate(spellsClosed, 'high', '14,734 spells ended in June 2026: Jobindsats y01a27'),
  cvMeeting: rate(spellsOpened, 'medium', 'one for each new spell'),
  availabilityMeeting: rate(
    talksOfAkasser - spellsOpened,
    'medium',
    '24,013 talks of a-kasser a month, mean of September 2025-May 2026: Jobindsats smt02; less the CV meetings',
  ),
  jointMeeting: rate(jointTalks, 'medium', '10,500 joint talks in May 2018: star.dk'),
  jobTalk: rate(
    talks - talksOfAkasser - jointTalks,
    'medium',
    '7.7 talks a year for each on dagpenge in 2019: kl.dk; less those of the rows above',
  ),
  benefitChanged: rate(80_000 / workingDaysAYear, 'low', '80,000 changes of benefit a year, estimated by KL'),
  meetingMoved: own(talks / 10, 'one meeting in ten is moved'),
  doubt: own(2 * sanctions, 'half of all doubts end in one of the 8,234 sanctions a quarter: Jobindsats y01h01'),
  effort: own(effortsRegistered, 'one spell in three ends with a start known in advance'),
  veto: own(effortsRegistered / 20, 'one effort in twenty meets a standing veto'),
  crossing: own(effortsRegistered / 50, 'one effort in fifty crosses a veto'),
  planProposed: own((0.005 * openSpells) / workingDaysAMonth, 'one citizen in two hundred a month'),
  planStarted: own((0.005 * openSpells) / workingDaysAMonth, 'as many as are proposed'),
  questionAnswered: own(0.8 * questionsAsked, 'one citizen in fifty a month; four in five answered the same day'),
  questionPending: own(0.2 * questionsAsked, 'one question in five waits for another day'),
  mistake: own(0.0006 * openSpells, 'one message in two hundred is refused'),
} satisfies Record<string, Rate>;

/** The share of cases in which something happens; own estimates. */
export const shares = {
  openedByAkasse: 0.5,
  askedByAkasse: 0.5,
  earlyTriage: 0.3,
  jointMeetingSetAtOnce: 0.6,
  interimAssessment: 0.3,
  effortByAkasse: 0.6,
  planApproved: 0.8,
  meetingAheadAtClosing: 0.4,
  closedByAkasse: 0.7,
  sentTwice: 0.01,
} as const;

/** Persons on dagpenge in June 2026 by number of days received: Jobindsats y01a12. */
export const spellAges = [
  { from: 1, to: 90, persons: 35_720 },
  { from: 91, to: 181, persons: 22_117 },
  { from: 182, to: 364, persons: 22_064 },
  { from: 365, to: 546, persons: 10_625 },
  { from: 547, to: 729, persons: 8_633 },
] as const;
