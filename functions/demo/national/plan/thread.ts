import type { Citizen } from './citizen.ts';
import type { Random } from './random.ts';
import type { Rate } from './rates.ts';
import type { Step } from './step.ts';

/**
 * What happens to a citizen on the day, after the spell was opened. In one half-hour only one party speaks about a
 * citizen, unless the two are meant to cross.
 */
export type Thread = {
  name: string;
  rate: Rate;
  /** The days of unemployment behind its citizens, where that matters; 0 for those whose spell begins today. */
  age?: { from: number; to: number };
  stepsOf: (citizen: Citizen, random: Random) => Step[];
};
