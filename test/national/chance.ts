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
export const [workingDaysAYear, workingDaysAQuarter, workingDaysAMonth] = [252, 63, 21] as const;

export const rate = (perDay: number, confidence: Rate['confidence'], source: string): Rate => ({
  perDay,
  confidence,
  source,
});
export const ownEstimate = (perDay: number, why: string): Rate => rate(perDay, 'low', `own estimate: ${why}`);

/** What several rates stand on, per working day. */
export const spellsOpened = 17_500 / workingDaysAMonth;
export const spellsClosed = 14_734 / workingDaysAMonth;
export const talks = (7.7 * openSpells) / workingDaysAYear;

/** The share of cases in which something happens; own estimates. */
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

/** Persons on dagpenge in June 2026 by number of days received: Jobindsats y01a12. */
export const spellAges = [
  { from: 1, to: 90, persons: 35_720 },
  { from: 91, to: 181, persons: 22_117 },
  { from: 182, to: 364, persons: 22_064 },
  { from: 365, to: 546, persons: 10_625 },
  { from: 547, to: 729, persons: 8_633 },
] as const;
