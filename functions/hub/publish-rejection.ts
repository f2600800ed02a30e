import type { PartyId } from '../../schemas/parties.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import { problemOf } from '../../schemas/refusals/problem-of.ts';
import type { Commit, StreamId } from '../core/commit.ts';
import { partyDecider } from '../core/decider.ts';
import { VersionConflict } from './ports/commit-log.ts';
import type { Ports } from './ports/index.ts';
import type { Rules } from './rules.ts';

/** A message from a channel without a response. `deliveryId` is the transport's own id; each delivery is published once. */
export type Undeliverable = { party: PartyId; deliveryId: string; messageId?: string; refusal: Refusal };
export type PublishRejection = (undeliverable: Undeliverable) => Promise<void>;

/** Publishes a refusal on its sender's feed. Idempotent: each delivery has a stream of exactly one commit. */
export const makePublishRejection =
  ({ log, businessClock, systemClock, newCommitId }: Ports, { policies }: Rules): PublishRejection =>
  async ({ party, deliveryId, messageId = deliveryId, refusal }) => {
    const stream: StreamId = `party/${party}:${deliveryId}`;
    const commit: Commit = {
      form: 2,
      id: newCommitId(),
      stream,
      sequence: 1,
      sender: 'hub',
      actor: 'intake',
      at: businessClock.now(),
      recordedAt: systemClock.now(),
      events: [
        {
          kind: 'message-refused',
          sender: 'hub',
          recipients: [party],
          rule: refusal.rule ?? 'R-ROUTE-8',
          data: { messageId, problem: problemOf(refusal, 'en') },
        },
      ],
      flags: [],
    };
    try {
      const { initial, fold, project } = partyDecider;
      const projection = project(commit, initial, fold(initial, commit), policies);
      await log.append({ commit, expectedVersion: 0, projection });
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error; // already published
    }
  };
