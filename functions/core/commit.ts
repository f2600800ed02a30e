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
/** The stream that a claim names; those from before streams other than cases name the case alone. */
export const claimedStream = (claimed: string): StreamId =>
  claimed.includes('/') ? (claimed as StreamId) : caseStream(claimed);
/** What a stream is about: of a case's stream, the case. */
export const subjectOf = (stream: StreamId): string => stream.slice(stream.indexOf('/') + 1);
export const isCaseStream = (stream: StreamId): boolean => stream.startsWith('case/');

/** Who said something: a party, or the hub by itself. */
export type Sender = PartyId | 'hub';

/** A policy as it stood when something was decided. */
export type PolicyVersion = { id: string; version: number };

/** A further condition of an append, or a counter that moves with it, in the same atomic write. */
export type Guard =
  /** Another stream is at exactly this version. */
  | { kind: 'version'; stream: StreamId; version: number }
  /** A durable counter, 0 at first, moves by `add` and ends neither below `atLeast` nor above `atMost`. Named once. */
  | { kind: 'counter'; name: string; add: number; atLeast?: number; atMost?: number };

/** A message that has been understood: its sender is authenticated and its data passed the schema of its kind. */
export type Message<K extends MessageKind = MessageKind> = Payload<K> & {
  id: string;
  sender: PartyId;
  actor: string;
  time?: Instant;
  traceparent?: string;
  tracestate?: string;
  /** Something in it came in another form than it is kept in. */
  repaired?: true;
};
export type CaseMessage = Message<CaseMessageKind>;
export type PartyMessage = Message<PartyMessageKind>;

/** An event as a commit keeps it. Without `data` it says what the commit's message says, less what its kind withholds. */
export type CommittedEvent = {
  kind: Kind;
  sender: Sender;
  recipients: readonly PartyId[];
  /** The rules that chose recipients, where they are not the usual one: see `recipients.ts`. */
  chosenBy?: Readonly<Record<PartyId, RuleId>>;
  /** What the hub concluded it from. */
  rule?: RuleId;
  data?: DataOf<Kind>;
};

/**
 * One accepted message, or one act of the hub, with all that followed from it: the log, the audit trail and the outbox
 * at once. Written in one atomic write, never changed.
 */
export type Commit = {
  /**
   * `2`: every consequence is an event of its own. None: from before `spell-ended`, when a spell closed as it was told;
   * `lift.ts` reads it as what it meant.
   */
  form?: 2;
  /** Its own, time-ordered and random, so that no event's id comes again after a restore. None on commits from before. */
  id?: string;
  stream: StreamId;
  /** 1, 2, 3 … in its stream. */
  sequence: number;
  sender: Sender;
  actor: string;
  /** Business time: what deadlines and dates follow. */
  at: Instant;
  /** System time: when the hub really wrote it. */
  recordedAt: Instant;
  /** What it follows from: a party's message, or an item that fell due. */
  message?: Message;
  due?: string;
  events: readonly CommittedEvent[];
  flags: readonly Flag[];
  /** What it was decided under, where a policy had a say. */
  policy?: PolicyVersion;
};

/** What the hub adds when it writes a commit. */
export type Stamp = Pick<Commit, 'id' | 'recordedAt'>;

/** A commit that follows from a message. */
export type MessageCommit = Commit & { message: Message };

/** One thing that became true about a case. */
export type Fact<K extends CaseKind = CaseKind> = Payload<K> & {
  sender: Sender;
  recipients: readonly PartyId[];
  on: Day;
  policy: PolicyVersion | undefined;
};

const without = (data: DataOf<Kind>, fields: readonly string[]): DataOf<Kind> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !fields.includes(name))) as DataOf<Kind>;

/** What an event of a commit says to its recipients. */
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
