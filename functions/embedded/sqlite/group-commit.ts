import { GuardFailed, VersionConflict } from '../../hub/ports/commit-log.ts';
import { type Durability, StorageUnavailable } from '../../hub/ports/durability.ts';
import type { Sqlite, Sync } from './database.ts';
import { rollBack } from './roll-back.ts';
import { change } from './statements.ts';

export type GroupCommit = Durability & {
  /**
   * Runs `work` immediately, in a transaction shared with everything else in the group. `VersionConflict` and `GuardFailed`
   * must be thrown before anything is written; any other error rolls back the whole group.
   */
  write<Result>(work: () => Result): Result;
  /** Writes in a transaction of its own, durable on return. Too slow for the message path. */
  writeNow(work: () => void): void;
  /** Like `writeNow`, for work that invalidates in-memory state. */
  reset(work: () => void): void;
  onCommit(listener: () => void): void;
  /** In-memory state is stale: writes were rolled back, or everything was deleted. */
  onReset(listener: () => void): void;
  /** The storage no longer accepts reads or writes; `cause` says why. */
  onLost(listener: (cause: unknown) => void): void;
};

type Group = { done: Promise<void>; resolve: () => void; reject: (error: Error) => void; failure?: unknown };

const unavailable = (cause: unknown) => new StorageUnavailable('the storage did not take the write', { cause });

const newGroup = (): Group => {
  let [resolve, reject]: [Group['resolve'], Group['reject']] = [() => {}, () => {}];
  const done = new Promise<void>((onResolve, onReject) => {
    [resolve, reject] = [onResolve, onReject];
  });
  done.catch(() => {}); // nobody may be waiting for this group; its writers are rolled back
  return { done, resolve, reject };
};

/**
 * One transaction and one sync for everything that arrives in the same turn of the event loop, or during the previous group's
 * sync. Between a write and `settled`, callers must not yield: they would wait for a later group than their own.
 */
export const groupCommit = (db: Sqlite, sync: Sync): GroupCommit => {
  const committed: (() => void)[] = [];
  const reset: (() => void)[] = [];
  const whenLost: ((cause: unknown) => void)[] = [];
  const begin = change(db, 'BEGIN IMMEDIATE');
  const commit = change(db, 'COMMIT');
  let open: Group | undefined;
  let syncing: Group | undefined;
  let lost: { cause: unknown } | undefined;

  /**
   * After a failed sync or rollback, the content of the log and the in-memory state are unknown: nothing is written or read
   * until the file is reopened.
   */
  const lose = (cause: unknown): void => {
    if (lost) return;
    lost = { cause };
    for (const listener of whenLost) listener(cause);
  };

  const undo = (group: Group, cause: unknown): void => {
    group.reject(unavailable(cause));
    try {
      rollBack(db);
      for (const listener of reset) listener();
    } catch (error) {
      lose(error);
    }
  };

  const syncNow = (): void => {
    try {
      sync.now();
    } catch (error) {
      lose(error);
      throw unavailable(error);
    }
  };

  /** Commits the open group, or rolls all of it back. */
  const commitOpen = (): Group | undefined => {
    const group = open;
    open = undefined;
    if (!group) return undefined;
    try {
      if (lost) throw lost.cause;
      if (group.failure) throw group.failure;
      commit();
      return group;
    } catch (error) {
      undo(group, error);
      return undefined;
    }
  };

  const settle = (group: Group): void => {
    group.resolve();
    for (const listener of committed) listener();
  };

  const flush = (): void => {
    if (syncing) return;
    const group = commitOpen();
    if (!group) return;
    syncing = group;
    sync
      .soon()
      .then(
        () => settle(group),
        (error) => {
          lose(error);
          group.reject(unavailable(error));
        },
      )
      .finally(() => {
        syncing = undefined;
        setImmediate(flush);
      });
  };

  const flushNow = (): void => {
    const group = commitOpen();
    if (!group) return;
    try {
      syncNow();
    } catch (error) {
      group.reject(error as Error);
      return;
    }
    settle(group);
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
      if (!syncing) setImmediate(flush);
    }
    return open;
  };

  const writeNow = (work: () => void): void => {
    flushNow();
    if (lost) throw unavailable(lost.cause);
    begin();
    try {
      work();
      commit();
    } catch (error) {
      rollBack(db);
      throw error;
    }
    syncNow();
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
      return (open ?? syncing)?.done ?? Promise.resolve();
    },
    onCommit: (listener) => committed.push(listener),
    onReset: (listener) => reset.push(listener),
    onLost: (listener) => whenLost.push(listener),
  };
};
