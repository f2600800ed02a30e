import type { PartyId } from '../../../../schemas/parties.ts';
import type { Instant } from '../../../../schemas/primitives.ts';
import type { Projection } from '../../../core/case/project.ts';

export type EntryStep = { recipient: PartyId; event: number };
/** Without `at`, the item is no longer due. */
export type DueStep = { id: string; at?: Instant };
/** One consequence of a commit. Steps are ordered, so that a long list can be resumed. */
export type Step = EntryStep | DueStep;

export const isEntry = (step: Step): step is EntryStep => 'recipient' in step;

export const stepsOf = ({ feed, due }: Projection): Step[] => [
  ...feed,
  ...due.added.map(({ id, at }) => ({ id, at })),
  ...due.removed.map((id) => ({ id })),
];
