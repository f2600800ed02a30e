import type { Flag } from '../../schemas/flags.ts';
import type {
  CaseKind,
  CaseMessageKind,
  DataOf,
  Kind,
  MessageKind,
  PartyMessageKind,
  Payload,
} from '../../schemas/kinds/index.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Day, Instant } from '../../schemas/primitives.ts';
import type { RuleId } from '../../schemas/rules/index.ts';
import { dayOf } from './time.ts';

export type StreamKind = 'case' | 'agreement' | 'offering' | 'party';
export type StreamId = `${StreamKind}/${string}`;
export type CaseId = string;
export const caseStream = (id: CaseId): StreamId => `case/${id}`;
export const partyStream = (party: PartyId): StreamId => `party/${party}`;
/** The stream that a claim names. Claims older than non-case streams name only the case. */
export const claimedStream = (claimed: string): StreamId =>
  claimed.includes('/') ? (claimed as StreamId) : caseStream(claimed);
/** The subject of a stream; for a case stream, the case id. */
export const subjectOf = (stream: StreamId): string => stream.slice(stream.indexOf('/') + 1);
export const isCaseStream = (stream: StreamId): boolean => stream.startsWith('case/');

/** The author: a party, or the hub itself. */
export type Sender = PartyId | 'hub';

/** The policy in force when a decision was made. */
export type PolicyVersion = { id: string; version: number };

/** An extra condition of an append, or a counter that moves in the same atomic write. */
export type Guard =
  /** Another stream is at exactly this version. */
  | { kind: 'version'; stream: StreamId; version: number }
  /**
   * A durable counter, initially 0, moves by `add` and must end within `atLeast` and `atMost`. A counter appears at most once.
   */
  | { kind: 'counter'; name: string; add: number; atLeast?: number; atMost?: number };

/** A parsed message: its sender is authenticated and its data matches the schema of its kind. */
export type Message<K extends MessageKind = MessageKind> = Payload<K> & {
  id: string;
  sender: PartyId;
  actor: string;
  time?: Instant;
  traceparent?: string;
  tracestate?: string;
  /** Something in it was normalised before it was stored. */
  repaired?: true;
};
export type CaseMessage = Message<CaseMessageKind>;
export type PartyMessage = Message<PartyMessageKind>;

/**
 * An event as stored in a commit. Without `data`, it carries the data of the commit's message, minus the fields its kind
 * withholds.
 */
export type CommittedEvent = {
  kind: Kind;
  sender: Sender;
  recipients: readonly PartyId[];
  /** The rules that chose the recipients, where not the usual one: see `recipients.ts`. */
  chosenBy?: Readonly<Record<PartyId, RuleId>>;
  /** The rule by which the hub concluded it. */
  rule?: RuleId;
  data?: DataOf<Kind>;
};

/**
 * One accepted message, or one act of the hub, with everything that follows from it: log, audit trail and outbox in one.
 * Written atomically, never changed.
 */
export type Commit = {
  /**
   * `2`: every consequence is an event of its own. Absent: written before `spell-ended` existed, when closing a spell ended it
   * at once; `lift.ts` translates.
   */
  form?: 2;
  /** Random and time-ordered, so that no event id is reused after a restore. Absent on older commits. */
  id?: string;
  stream: StreamId;
  /** 1, 2, 3 … within its stream. */
  sequence: number;
  sender: Sender;
  actor: string;
  /** Business time: the basis for deadlines and dates. */
  at: Instant;
  /** System time: when the hub actually wrote it. */
  recordedAt: Instant;
  /** The cause: a party's message, or an item that fell due. */
  message?: Message;
  due?: string;
  events: readonly CommittedEvent[];
  flags: readonly Flag[];
  /** The policy it was decided under, if a policy was consulted. */
  policy?: PolicyVersion;
};

/** What the hub adds to a commit on writing it. */
export type Stamp = Pick<Commit, 'id' | 'recordedAt'>;

/** A commit caused by a message. */
export type MessageCommit = Commit & { message: Message };

/** One thing that became true of a case. */
export type Fact<K extends CaseKind = CaseKind> = Payload<K> & {
  sender: Sender;
  recipients: readonly PartyId[];
  on: Day;
  policy: PolicyVersion | undefined;
};

const without = (data: DataOf<Kind>, fields: readonly string[]): DataOf<Kind> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !fields.includes(name))) as DataOf<Kind>;

/** The data of an event as its recipients see it. */
export const dataOfEvent = (commit: Commit, event: CommittedEvent): DataOf<Kind> => {
  if (event.data) return event.data;
  if (!commit.message) throw new Error(`commit ${commit.sequence} has an event with neither data nor a message`);
  const { withheld } = kinds[event.kind];
  return withheld ? without(commit.message.data, withheld) : commit.message.data;
};

export const factsOf = (commit: Commit): Fact[] =>
  commit.events.map(
    (event) =>
      ({
        kind: event.kind,
        data: dataOfEvent(commit, event),
        sender: event.sender,
        recipients: event.recipients,
        on: dayOf(commit.at),
        policy: commit.policy,
      }) as Fact,
  );
