import type { PartyId } from '../../../schemas/parties.ts';
import type { Projection } from '../../core/case/project.ts';
import type { Commit, Guard, StreamId } from '../../core/commit.ts';

/** Somebody else wrote to the stream first, or the version expected is ahead of it. Load and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(stream: StreamId, expected: number, options?: ErrorOptions) {
    super(`stream ${stream} is not at version ${expected}`, options);
  }
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
