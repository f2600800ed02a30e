import * as z from 'zod';
import { field } from '../field.ts';
import { PartyId } from '../parties.ts';
import { CaseId, CaseSequence, EventId, EventType, exampleEvent, Flags, MessageId, Source } from './fields.ts';

const AcceptedEvent = z.strictObject({
  id: EventId,
  type: EventType,
  recipients: field(z.array(PartyId), 'Whose feeds it goes to.', ['jobcentre-751']),
});

/** The part that is the same for a message accepted now and one accepted before. */
export const acceptance = {
  source: Source,
  id: MessageId,
  case: CaseId.optional(),
  casesequence: CaseSequence.optional(),
  events: field(z.array(AcceptedEvent), 'What follows from it, in order.', [
    { id: exampleEvent, type: 'dk.samspil.triage-result.v1', recipients: ['jobcentre-751'] },
  ]),
  flags: Flags,
  dryRun: field(z.literal(true), 'It was a dry run: nothing was stored.', true).optional(),
};

export const Accepted = z
  .strictObject({ status: field(z.literal('accepted'), 'The message is accepted.', 'accepted'), ...acceptance })
  .meta({ id: 'Accepted', description: 'A message is accepted, and this follows from it.' });
export type Accepted = z.infer<typeof Accepted>;
