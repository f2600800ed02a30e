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
  /** Business time: dates, deadlines, validation of `time`. The sandbox can move it. */
  businessClock: Clock;
  /** System time: tokens, logs, retries. It is never moved. */
  systemClock: Clock;
  newCaseId: () => CaseId;
  /** Random and time-ordered, like case ids: never reused, even if the storage loses data. */
  newCommitId: () => string;
  /** The hub's public origin, such as `https://samspil.example`. */
  origin: () => string;
};
