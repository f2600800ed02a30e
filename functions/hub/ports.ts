import type { accessActions } from '../../schemas/answers.ts';
import type { Kind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import type { CaseId, Commit, StreamId } from '../core/commit.ts';
import type { Projection } from '../core/project.ts';

/** Somebody else wrote to the stream first, or the version expected is ahead of it. Load and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(stream: StreamId, expected: number, options?: ErrorOptions) {
    super(`stream ${stream} is not at version ${expected}`, options);
  }
}

/** The storage did not take what the answer rests on; it is undone, and the same request may come again. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** A guard did not hold; nothing was written. */
export class GuardFailed extends Error {
  override readonly name = 'GuardFailed';
  readonly guard: Guard;
  constructor(guard: Guard, options?: ErrorOptions) {
    super(`guard ${guard.kind} did not hold`, options);
    this.guard = guard;
  }
}

/** A further condition of an append, or a counter that moves with it, in the same atomic write. */
export type Guard =
  /** Another stream is at exactly this version. */
  | { kind: 'version'; stream: StreamId; version: number }
  /** A durable counter, 0 at first, moves by `add` and ends neither below `atLeast` nor above `atMost`. Named once. */
  | { kind: 'counter'; name: string; add: number; atLeast?: number; atMost?: number };

export type Append = {
  commit: Commit;
  /** The last sequence that the decision rests on; 0 for a new stream. `commit.sequence` is the next one. */
  expectedVersion: number;
  guards?: readonly Guard[];
  /** Written in the same transaction where the adapter has one; elsewhere made again from the stream. */
  projection: Projection;
};

/** The log of every stream. Reads are strongly consistent. */
export interface CommitLog {
  /** The commits after `after`, in order, all of them. */
  read(stream: StreamId, after: number): Promise<Commit[]>;
  /** All or nothing. Throws `VersionConflict` when the stream is not at `expectedVersion`, `GuardFailed` for a guard. */
  append(append: Append): Promise<void>;
}

/** A message id and the content that it belongs to, from its first schema-valid receipt on. */
export type Claim = {
  party: PartyId;
  messageId: string;
  /** Hash over `type` and canonical `data`. */
  content: string;
  /** Whose case it was decided on; leads nowhere when the hub did not know the citizen. */
  case: CaseId;
  receivedAt: Instant;
  /** The last refusal, if it was refused and not accepted since. */
  refused?: { refusal: Refusal; at: Instant };
};

export interface Claims {
  /** Takes the id, or answers the claim that already has it. */
  claim(claim: Claim): Promise<Claim | undefined>;
  find(party: PartyId, messageId: string): Promise<Claim | undefined>;
  /** Keeps what was decided on a claimed message: where, and why not. `content` and `receivedAt` stay. */
  decided(claim: Claim): Promise<void>;
}

/** From a CPR number to the citizen's case, by a keyed hash: no CPR number is a key. */
export interface Citizens {
  find(cpr: string): Promise<CaseId | undefined>;
  /** Ties the number to `candidate`, unless it is tied already; answers the case that it is tied to. */
  introduce(cpr: string, candidate: CaseId): Promise<CaseId>;
}

/** One event on one feed; the commit is what it is rendered from. */
export type FeedEntry = { position: number; event: number; commit: Commit };

export type FeedHead = { head: number; earliest: number; epoch: string };

export type FeedPage = FeedHead & {
  entries: FeedEntry[];
  /** The last position looked at, whether it matched or not; `after` when there was none. */
  examined: number;
};

export type FeedPlace = {
  event: number;
  recipient: PartyId;
  position: number;
  /** First handed out, and first passed by an `after`, whether it was handed out before or not. */
  servedAt?: Instant;
  confirmedAt?: Instant;
};

export type FeedRead = { after: number; limit: number; kinds?: readonly Kind[] };

/** A log per recipient: positions 1, 2, 3 … without gaps, each event once, a case's events in case order. */
export interface Feeds {
  /** Ends before the first missing position: a reader never skips. */
  read(party: PartyId, read: FeedRead): Promise<FeedPage>;
  /** The last position whose event is earlier than `since`; events do not go back in time, the sandbox clock apart. */
  positionBefore(party: PartyId, since: Instant): Promise<number>;
  /** Resolves when the feed has, or may have, something after `after`, or when `signal` aborts. */
  grown(party: PartyId, after: number, signal: AbortSignal): Promise<void>;
  /** The reader has asked for what comes after `upTo`: it has what came before. */
  confirm(party: PartyId, upTo: number, at: Instant): Promise<void>;
  /** Where the events of a commit stand. */
  placesOf(stream: StreamId, sequence: number): Promise<FeedPlace[]>;
}

export type DueEntry = { stream: StreamId; id: string; at: Instant };

/** The index of what time will bring about, by instant. */
export interface DueItems {
  /** What is due at or before `until`, the earliest first, at most `limit`. */
  due(until: Instant, limit: number): Promise<DueEntry[]>;
  /** Takes an item out that led to nothing. */
  drop(entry: DueEntry): Promise<void>;
}

/** One look at one citizen's data (R-AUD-2). */
export type Access = {
  at: Instant;
  party: PartyId;
  actor: string;
  action: (typeof accessActions)[number];
  purpose: string;
  /** The event's id, where one was delivered. */
  event?: string;
};

/** A page of a feed handed to its reader. */
export type Delivery = {
  at: Instant;
  party: PartyId;
  actor: string;
  after: number;
  upTo: number;
  kinds?: readonly Kind[];
};

export interface AccessLog {
  record(stream: StreamId, access: Access): Promise<void>;
  delivered(delivery: Delivery): Promise<void>;
  /** Every look at a case, in order of time. */
  of(stream: StreamId): Promise<Access[]>;
  /** How often `party` has been told that a case exists since `since`. */
  disclosures(party: PartyId, since: Instant): Promise<number>;
}

/** Resolves when all that was read and written through the ports so far is durable; no answer leaves before. */
export interface Durability {
  /** Throws `StorageUnavailable` when it is not. */
  settled(): Promise<void>;
}

export interface Clock {
  now(): Instant;
}

export type Alert = { alert: 'citizens-probed'; party: PartyId; count: number };

/** What an operator should look at. Never personal data. */
export interface Alerts {
  raise(alert: Alert): void;
}

export type Ports = {
  log: CommitLog;
  claims: Claims;
  citizens: Citizens;
  feeds: Feeds;
  dueItems: DueItems;
  accessLog: AccessLog;
  durability: Durability;
  alerts: Alerts;
  /** Business time: dates, deadlines, the check of `time`. The sandbox can move it. */
  businessClock: Clock;
  /** System time: tokens, logs, retries. Nobody moves it. */
  systemClock: Clock;
  newCaseId: () => CaseId;
};
