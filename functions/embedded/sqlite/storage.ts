import type { ContentKeys } from '../../hub/content.ts';
import type { AccessLog } from '../../hub/ports/access-log.ts';
import type { Citizens } from '../../hub/ports/citizens.ts';
import type { Claims } from '../../hub/ports/claims.ts';
import type { CommitLog } from '../../hub/ports/commit-log.ts';
import type { DueItems } from '../../hub/ports/due-items.ts';
import type { Durability } from '../../hub/ports/durability.ts';
import type { Feeds } from '../../hub/ports/feeds.ts';
import { sqliteAccessLog } from './access-log.ts';
import { sqliteCitizens } from './citizens.ts';
import { sqliteClaims } from './claims.ts';
import { sqliteCommitLog } from './commit-log.ts';
import { contentKeysOf } from './content-keys.ts';
import { openDatabase, type Sqlite } from './database.ts';
import { sqliteDueItems } from './due-items.ts';
import { sqliteFeeds } from './feeds.ts';
import { groupCommit } from './group-commit.ts';
import { type Probe, sqliteProbe } from './probe.ts';
import { beginLife, lifeOf, lookUpHash, type Settings, sqliteSettings } from './settings.ts';

/** The hub's ports on one SQLite file, plus what only the embedded edition stores. */
export type Storage = {
  log: CommitLog;
  claims: Claims;
  contentKeys: ContentKeys;
  citizens: Citizens;
  feeds: Feeds;
  dueItems: DueItems;
  accessLog: AccessLog;
  durability: Durability;
  settings: Settings;
  probe: Probe;
  /** Deletes every case and begins a new life of the feeds; keys, mode and clock are kept. */
  empty(): void;
  /** Writes of anybody have become durable. */
  onWritten(listener: () => void): void;
  onReset(listener: () => void): void;
  /** The data can no longer be made durable, for the given cause; the hub must stop. */
  onLost(listener: (cause: unknown) => void): void;
  close(): Promise<void>;
};

const emptied = [
  'commits',
  'counters',
  'claims',
  'citizens',
  'feed',
  'confirmations',
  'confirmed',
  'deliveries',
  'accesses',
  'refused_questions',
  'due',
] as const;

const emptyTables = (db: Sqlite): void => {
  for (const table of emptied) db.exec(`DELETE FROM ${table}`);
  beginLife(db);
};

/** Throws `StartFault` if the directory cannot be opened. */
export const openStorage = (directory: string): Storage => {
  const { db, sync, close } = openDatabase(directory);
  const group = groupCommit(db, sync);
  const settings = sqliteSettings(db, group);
  let life = lifeOf(settings);
  group.onReset(() => {
    life = lifeOf(settings);
  });
  const feeds = sqliteFeeds(db, group, () => life);
  const dueItems = sqliteDueItems(db, group);
  return {
    log: sqliteCommitLog(db, group, feeds, dueItems),
    claims: sqliteClaims(db, group),
    contentKeys: contentKeysOf(settings),
    citizens: sqliteCitizens(db, group, lookUpHash(settings)),
    feeds,
    dueItems,
    accessLog: sqliteAccessLog(db, group),
    durability: group,
    settings,
    probe: sqliteProbe(db, group),
    empty: () => group.reset(() => emptyTables(db)),
    onWritten: (listener) => group.onCommit(listener),
    onReset: (listener) => group.onReset(listener),
    onLost: (listener) => group.onLost(listener),
    close: async () => {
      try {
        await group.settled();
      } finally {
        close();
      }
    },
  };
};
