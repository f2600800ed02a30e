import type { PartyId } from '../../../schemas/parties.ts';
import type { Projection } from '../../core/case/project.ts';
import type { Commit, Guard, StreamId } from '../../core/commit.ts';

/** Somebody else wrote to the stream first, or the expected version is ahead of it. Reload and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(stream: StreamId, expected: number, options?: ErrorOptions) {
    super(`stream ${stream} is not at version ${expected}`, options);
  }
}

/** A guard failed; nothing was written. */
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
  /** The last sequence the decision is based on; 0 for a new stream. `commit.sequence` is the next one. */
  expectedVersion: number;
  guards?: readonly Guard[];
  /** Written in the same transaction if the adapter supports it; otherwise rebuilt from the stream. */
  projection: Projection;
};

/** The log of every stream. Reads are strongly consistent. */
export interface CommitLog {
  /** All commits after `after`, in order. */
  read(stream: StreamId, after: number): Promise<Commit[]>;
  /**
   * All present and past holders of the case; empty if there is no such case. One constant-size read, always from storage: it
   * costs the same whatever the case holds and whether it exists.
   */
  holders(stream: StreamId): Promise<readonly PartyId[]>;
  /** All or nothing. Throws `VersionConflict` if the stream is not at `expectedVersion`, `GuardFailed` if a guard fails. */
  append(append: Append): Promise<void>;
}
