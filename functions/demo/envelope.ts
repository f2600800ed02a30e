import { type Envelope, sourceOf } from '../../schemas/envelope.ts';
import { type MessageKind, typeOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';

type Said = { id: string; kind: MessageKind; data: object; time: Instant };

/** The CloudEvent in which an employee of a party says something. */
export const envelopeOf = (party: PartyId, { id, kind, data, time }: Said): Envelope => ({
  specversion: '1.0',
  id,
  source: sourceOf(party),
  type: typeOf(kind),
  time,
  actor: `${party}-employee`,
  data,
});
