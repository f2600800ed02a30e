import { type Kind, kinds, typeOf, versionedKindOf } from '../../schemas/kinds/index.ts';
import { liftData } from '../../schemas/kinds/lift.ts';
import type { Commit, CommittedEvent, Message } from './commit.ts';

/**
 * What a party or the hub stated, as stored in a commit: with its full type. Older commits name only the kind, at version 1.
 */
type Typed<Original> = Omit<Original, 'kind' | 'data'> & { type?: string; kind?: string; data?: unknown };

/** The stored form of a commit. */
export type StoredCommit = Omit<Commit, 'message' | 'events'> & {
  message?: Typed<Message>;
  events: readonly Typed<CommittedEvent>[];
};

// Objects are written out member by member: spreading them costs more than everything else here.
const typedMessage = (message: Message): Typed<Message> => {
  const { kind, id, sender, actor, time, traceparent, tracestate, repaired, data } = message;
  return { type: typeOf(kind), id, sender, actor, time, traceparent, tracestate, repaired, data } as Typed<Message>;
};
const typedEvent = ({ kind, sender, recipients, chosenBy, rule, data }: CommittedEvent): Typed<CommittedEvent> =>
  ({ type: typeOf(kind), sender, recipients, chosenBy, rule, data }) as Typed<CommittedEvent>;

export const storedCommit = (commit: Commit): StoredCommit => {
  const { form, id, stream, sequence, sender, actor, at, recordedAt, message, due, events, flags, policy } = commit;
  return {
    form,
    id,
    stream,
    sequence,
    sender,
    actor,
    at,
    recordedAt,
    message: message && typedMessage(message),
    due,
    events: events.map(typedEvent),
    flags,
    policy,
  } as StoredCommit;
};

/** The stored commit is in no format that this version of the hub can read. */
export class UnreadableCommit extends Error {
  override readonly name = 'UnreadableCommit';
}

const require = (isSo: boolean, what: string): void => {
  if (!isSo) throw new UnreadableCommit(what);
};

/** In the current version of its kind. */
const lifted = ({ type, kind: ofFirstVersion, data }: Typed<object>): { kind: Kind; data: unknown } => {
  const of = versionedKindOf(type ?? `dk.samspil.${ofFirstVersion}.v1`);
  if (!of) throw new UnreadableCommit('a kind or a version of it is unknown');
  const definition = kinds[of.kind];
  return {
    kind: of.kind,
    data: definition.lifts && data !== undefined ? liftData(definition, of.version, data) : data,
  };
};

const readMessage = (stored: Typed<Message>): Message => {
  const { id, sender, actor, time, traceparent, tracestate, repaired } = stored;
  const { kind, data } = lifted(stored);
  require(typeof id === 'string' && typeof data === 'object' && data !== null, 'a message has no id or no data');
  const message = { id, sender, actor, kind, data } as Message;
  if (time !== undefined) message.time = time;
  if (traceparent !== undefined) message.traceparent = traceparent;
  if (tracestate !== undefined) message.tracestate = tracestate;
  if (repaired) message.repaired = repaired;
  return message;
};

const readEvent = (stored: Typed<CommittedEvent>): CommittedEvent => {
  const { sender, recipients, chosenBy, rule } = stored;
  const { kind, data } = lifted(stored);
  require(typeof sender === 'string' && Array.isArray(recipients), 'an event has no sender or no recipients');
  const event = { kind, sender, recipients } as CommittedEvent;
  if (chosenBy !== undefined) event.chosenBy = chosenBy;
  if (rule !== undefined) event.rule = rule;
  if (data !== undefined) event.data = data as NonNullable<CommittedEvent['data']>;
  return event;
};

/** Reads a commit stored by this or an earlier version of the hub. Throws `UnreadableCommit`. */
export const readCommit = (stored: StoredCommit): Commit => {
  const { form, id, stream, sequence, sender, actor, at, recordedAt, message, due, events, flags, policy } = stored;
  require(typeof stream === 'string' && Number.isInteger(sequence) && Array.isArray(events), 'it is no commit');
  const commit: Commit = { stream, sequence, sender, actor, at, recordedAt, events: events.map(readEvent), flags };
  if (form !== undefined) commit.form = form;
  if (id !== undefined) commit.id = id;
  if (message) commit.message = readMessage(message);
  if (due !== undefined) commit.due = due;
  if (policy) commit.policy = policy;
  return commit;
};
