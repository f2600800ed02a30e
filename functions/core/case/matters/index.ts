import type { CaseKind } from '../../../../schemas/kinds/index.ts';
import { doubts } from './doubts.ts';
import { efforts } from './efforts.ts';
import { meetings } from './meetings.ts';
import { plans } from './plans.ts';
import { questions } from './questions.ts';
import { spell } from './spell.ts';
import { triage } from './triage.ts';
import { vetoes } from './vetoes.ts';

/** All that a case is about, by the name under which its state holds it. The only list of them. */
export const matters = { spell, triage, meetings, doubts, efforts, vetoes, plans, questions };

type Handled = { [Name in keyof typeof matters]: keyof (typeof matters)[Name]['on'] }[keyof typeof matters];

/** A kind that no matter handles is missing here, by its name. */
({}) satisfies Record<Exclude<CaseKind, Handled>, never>;
