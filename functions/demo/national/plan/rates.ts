/** How often something happens on a working day, for every 100,000 open spells. */
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
  meetingMoved: own(talks / 10, 'one meeting in ten is moved'),
  doubt: own(2 * sanctions, 'half of all doubts end in one of the 8,234 sanctions a quarter: Jobindsats y01h01'),
  effort: own(effortsRegistered, 'one spell in three ends by a start that is known beforehand'),
  veto: own(effortsRegistered / 20, 'one effort in twenty meets a veto that stands'),
  crossing: own(effortsRegistered / 50, 'one effort in fifty crosses a veto on the way'),
  planProposed: own((0.005 * openSpells) / workingDaysAMonth, 'one citizen in two hundred a month'),
  planStarted: own((0.005 * openSpells) / workingDaysAMonth, 'as many as are proposed'),
  mistake: own(0.0006 * openSpells, 'one message in two hundred is refused'),
} satisfies Record<string, Rate>;

/** Shares of what happens at all; own estimates. */
export const shares = {
  openedByAkasse: 0.5,
  earlyTriage: 0.3,
  jointMeetingSetAtOnce: 0.6,
  interimAssessment: 0.3,
  effortByAkasse: 0.6,
  planApproved: 0.8,
  meetingAheadAtClosing: 0.4,
  closedByAkasse: 0.7,
  sentTwice: 0.01,
} as const;

/** How long those on dagpenge in June 2026 had used it, in days, and how many they were: Jobindsats y01a12. */
export const spellAges = [
  { from: 1, to: 90, persons: 35_720 },
  { from: 91, to: 181, persons: 22_117 },
  { from: 182, to: 364, persons: 22_064 },
  { from: 365, to: 546, persons: 10_625 },
  { from: 547, to: 729, persons: 8_633 },
] as const;
