import type { OutgoingEnvelope } from '../../schemas/envelope.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { type CaseId, type Commit, type CommittedEvent, dataOfEvent, isCaseStream, subjectOf } from './commit.ts';

/** Where a commit about a citizen stands; of others it is nobody's business. */
export const placeOf = ({ stream, sequence }: Commit): { case?: CaseId; sequence?: number } =>
  isCaseStream(stream) ? { case: subjectOf(stream), sequence } : {};

/**
 * The same for every recipient; `number` counts the events of the commit from 1. Commits that have no id of their own keep
 * the event ids that they were told under.
 */
export const eventId = ({ id, stream, sequence }: Commit, number: number): string =>
  `${id ?? `${subjectOf(stream)}-${sequence}`}-${number}`;

export const eventOf = (commit: Commit, number: number): CommittedEvent => {
  const event = commit.events[number - 1];
  if (!event) throw new Error(`commit ${commit.sequence} of ${commit.stream} has no event ${number}`);
  return event;
};

/** The CloudEvent that a recipient reads at a position of its feed. */
export const renderEvent = (
  { commit, event: number, position }: { commit: Commit; event: number; position: number },
  recipient: PartyId,
  epoch: string,
): OutgoingEnvelope => {
  const event = eventOf(commit, number);
  return {
    specversion: '1.0',
    id: eventId(commit, number),
    source: 'urn:samspil:hub',
    type: typeOf(event.kind),
    time: commit.at,
    subject: subjectOf(commit.stream),
    datacontenttype: 'application/json',
    sender: event.sender,
    sequence: commit.sequence,
    recipient,
    feedposition: position,
    feedepoch: epoch,
    ...(commit.message && { causationid: commit.message.id }),
    ...(event.rule && { rule: event.rule }),
    ...(commit.message?.traceparent && { traceparent: commit.message.traceparent }),
    ...(commit.message?.tracestate && { tracestate: commit.message.tracestate }),
    data: dataOfEvent(commit, event),
  };
};
