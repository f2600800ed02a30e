import { addDays } from '../../functions/core/time.ts';
import type { Day } from '../../schemas/primitives.ts';
import { spellClosed } from './messages.ts';
import { on, type Step } from './step.ts';

/** On the day after its last one a spell is told to be over. */
export const spellOver = (lastDay: Day): Step[] => [on(addDays(lastDay, 1)), spellClosed({ lastDay })];
