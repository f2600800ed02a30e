import { addDays } from '../../functions/core/time.ts';
import type { Day } from '../../schemas/primitives.ts';
import { spellClosed } from './messages.ts';
import { on, type Step } from './step.ts';

/** The end of a spell is reported on the day after its last day. */
export const spellOver = (lastDay: Day): Step[] => [on(addDays(lastDay, 1)), spellClosed({ lastDay })];
