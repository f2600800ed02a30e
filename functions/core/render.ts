import { hubSourceOf, type OutgoingEnvelope, sequenceAt } from '../../schemas/envelope.ts';
import { classificationOf } from '../../schemas/kinds/classification.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { type CaseId, type Commit, type CommittedEvent, dataOfEvent, isCaseStream, subjectOf } from './commit.ts';

/** Where a commit about a citizen stands; of others it is nobody's business. */
export const placeOf = ({ stream, sequence }: Commit): { case?: CaseId; casesequence?: number } =>
  isCaseStream(stream) ? { case: subjectOf(stream), casesequence: sequence } : {};

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

/** As every reader of RFC 3339 takes it: with seconds, and no finer than nanoseconds. */
const readableByAll = /^.{16}:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const readable = (time: Instant): Instant => (readableByAll.test(time) ? time : new Date(time).toISOString());

/** When the sender of an event says that it happened; otherwise when it was accepted or concluded. */
const timeOf = ({ message, at }: Commit, { sender }: CommittedEvent): Instant =>
  message?.time !== undefined && message.sender === sender ? readable(message.time) : at;

/** `previous`: the position of the event before this one about the same citizen, on the same feed. */
type Placed = { commit: Commit; event: number; position: number; previous?: number };

/** What an event says of the hub and of the life of its feed. `origin` is where others reach the hub. */
export type Surroundings = { origin: string; epoch: string };

/**
 * The CloudEvent that a recipient reads at a position of its feed. Every page of a feed is made here: members are written
 * out one by one, because to spread them costs as much as all else.
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

/** An event as a queue carries it: what is about one citizen stays together. */
export const forQueue = (event: OutgoingEnvelope): OutgoingEnvelope =>
  event.casesequence === undefined ? event : { ...event, partitionkey: event.subject };
