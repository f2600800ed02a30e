import type { Envelope } from '../../../../schemas/envelope.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { Instant } from '../../../../schemas/primitives.ts';
import { envelopeOf } from '../../envelope.ts';
import { instantOf } from './slots.ts';
import type { Step } from './step.ts';
import type { Sending } from './telling.ts';

/** A message of the day, when it is sent, and the answers that it may get. */
export type Planned = {
  /** Number of the citizen that it is about. */
  citizen: number;
  party: PartyId;
  at: Instant;
  message: Envelope;
  expected: Step['expected'];
  /** It is sent once more later on. */
  again: boolean;
};

/** What every message id begins with on the day of `seed`. */
export const idPrefixOf = (seed: number): string => `n${seed}.`;

export const plannedOf = (
  seed: number,
  { citizen, step, number, minute, sentAt, expected, again }: Sending,
): Planned => ({
  citizen: citizen.index,
  party: step.by,
  at: instantOf(sentAt.slot, sentAt.minute),
  message: envelopeOf(step.by, {
    id: `${idPrefixOf(seed)}c${citizen.index}.m${number}`,
    kind: step.kind,
    data: { cpr: citizen.cpr, ...step.data },
    time: instantOf(step.slot, minute),
  }),
  expected,
  again,
});
