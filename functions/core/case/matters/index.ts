import type { CaseKind } from '../../../../schemas/kinds/index.ts';
import { doubts } from './doubts.ts';
import { efforts } from './efforts.ts';
import { meetings } from './meetings.ts';
import { plans } from './plans.ts';
import { questions } from './questions.ts';
import { spell } from './spell.ts';
import { triage } from './triage.ts';
import { vetoes } from './vetoes.ts';

/** All matters of a case, keyed as in its state. This is the only list of them. */
export const matters = { spell, triage, meetings, doubts, efforts, vetoes, plans, questions };

type Handled = { [Name in keyof typeof matters]: keyof (typeof matters)[Name]['on'] }[keyof typeof matters];

/** Fails to compile if no matter handles a kind, and names it. */
({}) satisfies Record<Exclude<CaseKind, Handled>, never>;
