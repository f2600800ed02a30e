import type { accessActions } from '../../schemas/answers.ts';
import type { Kind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Day, Instant } from '../../schemas/primitives.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import type { Projection } from '../core/case/project.ts';
import type { CaseId, Commit, Guard, StreamId } from '../core/commit.ts';
import type { ContentKeys } from './content.ts';

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
  /**
   * Everybody who holds the case or has held it; nobody for a case that is not there. One read of constant size, from storage
   * and never from memory: it costs the same whatever the case holds and whether there is one.
   */
  holders(stream: StreamId): Promise<readonly PartyId[]>;
  /** All or nothing. Throws `VersionConflict` when the stream is not at `expectedVersion`, `GuardFailed` for a guard. */
  append(append: Append): Promise<void>;
}

/** A message id and the content that it belongs to, from its first schema-valid receipt on. */
export type Claim = {
  party: PartyId;
  messageId: string;
  /** Keyed hash over `type` and canonical `data`, with the version of its key: see `content.ts`. */
  content: string;
  /** The stream that it was decided on; leads nowhere when the hub did not know the citizen. */
  stream: StreamId;
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

/**
 * From a CPR number to the citizen's case, by a keyed hash: no CPR number is a key. Looking up takes the same steps for a
 * number that is tied and for one that is not.
 */
export interface Citizens {
  find(cpr: string): Promise<CaseId | undefined>;
  /** Ties the number to `candidate`, unless it is tied already; answers the case that it is tied to. */
  introduce(cpr: string, candidate: CaseId): Promise<CaseId>;
}

/** One event on one feed; the commit is what it is rendered from. `previous`: where the stream's event before it stands. */
export type FeedEntry = { position: number; event: number; commit: Commit; previous?: number };

export type FeedHead = {
  head: number;
  earliest: number;
  /** The present life of the feeds. */
  epoch: string;
  /** How many lives they have begun. From the second on, a position says nothing without its epoch. */
  lives: number;
};

export type FeedPage = FeedHead & {
  entries: FeedEntry[];
  /** The last position looked at, whether it matched or not; `after` when there was none. */
  examined: number;
};

export type FeedPlace = {
  event: number;
  recipient: PartyId;
  position: number;
  /** When it was first handed out. */
  servedAt?: Instant;
  /** When its reader first read on from a page that it was on. */
  confirmedAt?: Instant;
};

export type FeedRead = { after: number; limit: number; kinds?: readonly Kind[] };

/** A log per recipient: positions 1, 2, 3 … without gaps, each event once, a case's events in case order. */
export interface Feeds {
  /** Ends before the first missing position: a reader never skips. */
  read(party: PartyId, read: FeedRead): Promise<FeedPage>;
  /**
   * A position after which every event from `since` on comes. Where the clock went back between two events, the later one
   * counts as no earlier than the one before it: rather too many events than one too few.
   */
  positionBefore(party: PartyId, since: Instant): Promise<number>;
  /** Resolves when the feed has, or may have, something after `after`, or when `signal` aborts. */
  grown(party: PartyId, after: number, signal: AbortSignal): Promise<void>;
  /**
   * The reader has read on: of each page handed out before that begins before `upTo` and reaches it, it has what comes up to
   * there, of the kinds that it asks for. Where more than a hundred pages reach over one position, those that end nearest count.
   * Writes nothing when all of that is known already.
   */
  confirm(confirmation: Confirmation): Promise<void>;
  /** Where the events of a commit stand. What was handed out or confirmed first is what was recorded first. */
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
  /**
   * Sequence of the case's last commit as it was looked at, which says whose spell it was; of `case-reopened`, that of the
   * commit that reopened it. Not on a delivery, which has its event, nor on what was recorded before versions were kept: that
   * is tied to a spell by its instant.
   */
  version?: number;
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

/** A reader asks for what comes after `upTo`. */
export type Confirmation = Pick<Delivery, 'at' | 'party' | 'upTo' | 'kinds'>;

export interface AccessLog {
  record(stream: StreamId, access: Access): Promise<void>;
  delivered(delivery: Delivery): Promise<void>;
  /** Every look at a case, in the order of recording; where the adapter has none, in order of time. */
  of(stream: StreamId): Promise<Access[]>;
  /** Counts one more `not-your-citizen` of a party on a UTC day; answers how many there are. Past days are forgotten. */
  refused(party: PartyId, day: Day): Promise<number>;
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

/** A party asked about a citizen who is none of its own. */
export type Notice = { notice: 'not-your-citizen'; party: PartyId; actor: string };

/** What an operator is told. Neither a CPR number nor a case id is part of it. */
export interface Alerts {
  /** Something to look at now. */
  raise(alert: Alert): void;
  /** Something to find in the log later. */
  note(notice: Notice): void;
}

export type Ports = {
  log: CommitLog;
  claims: Claims;
  contentKeys: ContentKeys;
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
  /** Random and ordered by time, as case ids are: never the same twice, whatever the storage has lost. */
  newCommitId: () => string;
  /** Where others reach the hub, such as `https://samspil.example`. */
  origin: () => string;
};
