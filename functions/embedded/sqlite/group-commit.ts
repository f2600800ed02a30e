import { type Durability, GuardFailed, StorageUnavailable, VersionConflict } from '../../hub/ports.ts';
import type { Sqlite, Sync } from './database.ts';
import { change } from './statements.ts';

export type GroupCommit = Durability & {
  /**
   * Runs `work` now, in the transaction that everything of this turn of the event loop shares. `VersionConflict` and
   * `GuardFailed` are thrown before anything is written; whatever else `work` throws undoes the whole group.
   */
  write<Result>(work: () => Result): Result;
  /** Writes by itself, durable when it returns. Not for the way of a message. */
  writeNow(work: () => void): void;
  /** As `writeNow`, for work that takes away what others may have kept in memory. */
  reset(work: () => void): void;
  onCommit(listener: () => void): void;
  /** What is kept in memory of the storage no longer holds: writes were undone, or all was removed. */
  onReset(listener: () => void): void;
};

type Group = { done: Promise<void>; resolve: () => void; reject: (error: Error) => void; failure?: unknown };

const unavailable = (cause: unknown) => new StorageUnavailable('the storage did not take the write', { cause });

const newGroup = (): Group => {
  let [resolve, reject]: [Group['resolve'], Group['reject']] = [() => {}, () => {}];
  const done = new Promise<void>((onResolve, onReject) => {
    [resolve, reject] = [onResolve, onReject];
  });
  done.catch(() => {}); // a group that nobody waits for may fail unheard; its writers are undone
  return { done, resolve, reject };
};

/**
 * One transaction for all that arrives in the same turn of the event loop, and one sync for all that is committed while the
 * last one was under way. Work between a write and `settled` must not leave the turn: it would ask about a later group
 * than its own.
 */
export const groupCommit = (db: Sqlite, sync: Sync): GroupCommit => {
  const committed: (() => void)[] = [];
  const reset: (() => void)[] = [];
  const begin = change(db, 'BEGIN IMMEDIATE');
  const commit = change(db, 'COMMIT');
  const rollback = change(db, 'ROLLBACK');
  let open: Group | undefined;
  let unsynced: Group[] = [];
  let syncing: Group[] = [];
  let lost: { cause: unknown } | undefined;

  const undo = (group: Group, cause: unknown): void => {
    if (db.inTransaction) rollback();
    for (const listener of reset) listener();
    group.reject(unavailable(cause));
  };

  /** A log that cannot be synced may or may not hold what was committed: nothing is taken or told until it is read anew. */
  const lose = (cause: unknown): void => {
    lost = { cause };
    for (const group of [...syncing, ...unsynced]) group.reject(unavailable(cause));
    [syncing, unsynced] = [[], []];
  };

  const syncAll = async (): Promise<void> => {
    while (unsynced.length > 0) {
      [syncing, unsynced] = [unsynced, []];
      try {
        await sync.soon();
      } catch (error) {
        lose(error);
        return;
      }
      for (const group of syncing) group.resolve();
      syncing = [];
      for (const listener of committed) listener();
    }
  };

  const flush = (): void => {
    const group = open;
    if (!group) return;
    open = undefined;
    try {
      if (lost) throw lost.cause;
      if (group.failure) throw group.failure;
      commit();
    } catch (error) {
      undo(group, error);
      return;
    }
    unsynced.push(group);
    if (syncing.length === 0) void syncAll();
  };

  const join = (): Group => {
    if (lost) throw unavailable(lost.cause);
    if (!open) {
      try {
        begin();
      } catch (error) {
        throw unavailable(error);
      }
      open = newGroup();
      setImmediate(flush);
    }
    return open;
  };

  const writeNow = (work: () => void): void => {
    flush();
    begin();
    try {
      work();
      commit();
      sync.now();
    } catch (error) {
      if (db.inTransaction) rollback();
      throw error;
    }
  };

  return {
    write: (work) => {
      const group = join();
      if (group.failure) throw unavailable(group.failure);
      try {
        return work();
      } catch (error) {
        if (error instanceof VersionConflict || error instanceof GuardFailed) throw error;
        group.failure = error;
        throw unavailable(error);
      }
    },
    writeNow,
    reset: (work) => {
      writeNow(work);
      for (const listener of reset) listener();
    },
    settled: () => {
      if (lost) return Promise.reject(unavailable(lost.cause));
      return (open ?? unsynced.at(-1) ?? syncing.at(-1))?.done ?? Promise.resolve();
    },
    onCommit: (listener) => committed.push(listener),
    onReset: (listener) => reset.push(listener),
  };
};
