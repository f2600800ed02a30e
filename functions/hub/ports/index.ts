import type { CaseId } from '../../core/commit.ts';
import type { ContentKeys } from '../content.ts';
import type { AccessLog } from './access-log.ts';
import type { Alerts } from './alerts.ts';
import type { Citizens } from './citizens.ts';
import type { Claims } from './claims.ts';
import type { Clock } from './clock.ts';
import type { CommitLog } from './commit-log.ts';
import type { DueItems } from './due-items.ts';
import type { Durability } from './durability.ts';
import type { Feeds } from './feeds.ts';

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
