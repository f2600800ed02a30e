import { hubSourceOf, type OutgoingEnvelope, sequenceAt } from '../../schemas/envelope.ts';
import { classificationOf } from '../../schemas/kinds/classification.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { type CaseId, type Commit, type CommittedEvent, dataOfEvent, isCaseStream, subjectOf } from './commit.ts';

/** Position in the case, for a commit about a citizen; omitted for all others. */
export const placeOf = ({ stream, sequence }: Commit): { case?: CaseId; casesequence?: number } =>
  isCaseStream(stream) ? { case: subjectOf(stream), casesequence: sequence } : {};

/**
 * The same for every recipient; `number` counts the events of the commit from 1. Commits without an id keep the event ids they
 * were published with.
 */
export const eventId = ({ id, stream, sequence }: Commit, number: number): string =>
  `${id ?? `${subjectOf(stream)}-${sequence}`}-${number}`;

export const eventOf = (commit: Commit, number: number): CommittedEvent => {
  const event = commit.events[number - 1];
  if (!event) throw new Error(`commit ${commit.sequence} of ${commit.stream} has no event ${number}`);
  return event;
};

/** Accepted by every RFC 3339 parser: with seconds, and no finer than nanoseconds. */
const readableByAll = /^.{16}:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const readable = (time: Instant): Instant => (readableByAll.test(time) ? time : new Date(time).toISOString());

/** When the event happened according to its sender; otherwise when it was accepted or concluded. */
const timeOf = ({ message, at }: Commit, { sender }: CommittedEvent): Instant =>
  message?.time !== undefined && message.sender === sender ? readable(message.time) : at;

/** `previous`: the position, on the same feed, of the previous event about the same citizen. */
type Placed = { commit: Commit; event: number; position: number; previous?: number };

/** The hub and feed context of an event. `origin` is the hub's public origin. */
export type Surroundings = { origin: string; epoch: string };

/**
 * The CloudEvent at a position of a recipient's feed. This is the hot path of every feed page: members are assigned one by one,
 * because spreading them would double the cost.
 */
export const renderEvent = (
  { commit, event: number, position, previous }: Placed,
  recipient: PartyId,
  { origin, epoch }: Surroundings,
): OutgoingEnvelope => {
  const { message, stream } = commit;
  const event = eventOf(commit, number);
  const type = typeOf(event.kind);
  const { dataclassification, dataregulation } = classificationOf(event.kind);
  const rendered: OutgoingEnvelope = {
    specversion: '1.0',
    id: eventId(commit, number),
    source: hubSourceOf(recipient),
    type,
    subject: subjectOf(stream),
    time: timeOf(commit, event),
    recordedtime: commit.recordedAt,
    datacontenttype: 'application/json',
    dataschema: `${origin}/schemas/${type}`,
    dataclassification,
    sender: event.sender,
    recipient,
    sequence: sequenceAt(position),
    feedposition: position,
    feedepoch: epoch,
    data: dataOfEvent(commit, event),
  };
  if (dataregulation) rendered.dataregulation = dataregulation;
  if (isCaseStream(stream)) {
    rendered.casesequence = commit.sequence;
    if (previous !== undefined) rendered.previousofcitizen = previous;
  }
  if (message) {
    rendered.causationid = message.id;
    if (message.traceparent) rendered.traceparent = message.traceparent;
    if (message.tracestate) rendered.tracestate = message.tracestate;
  }
  if (event.rule) rendered.rule = event.rule;
  return rendered;
};

/** An event for a queue, with a partition key that keeps one citizen's events together. */
export const forQueue = (event: OutgoingEnvelope): OutgoingEnvelope =>
  event.casesequence === undefined ? event : { ...event, partitionkey: event.subject };
