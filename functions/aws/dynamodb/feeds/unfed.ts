import type { PartyId } from '../../../../schemas/parties.ts';
import type { Commit, StreamId } from '../../../core/commit.ts';
import type { Backlog } from '../../../hub/backlog.ts';
import type { TableOptions } from '../client/table.ts';
import { lastFeedCursor } from './feed-cursor.ts';
import { type Step, stepsOf } from './steps.ts';

/** The part of a commit still to be fed: its steps from number `from` on. */
export type Work = { commit: Commit; from: number; steps: readonly Step[] };

/** The part of a stream still to be fed, in order; `last` is the position of its latest event on each feed. */
export type Unfed = { stream: StreamId; last: Record<PartyId, number>; works: Work[] };

export const unfedReader =
  (options: TableOptions, backlog: Backlog): ((stream: StreamId) => Promise<Unfed>) =>
  async (stream) => {
    const fed = await lastFeedCursor(options, stream);
    const begun = fed && !fed.whole ? fed.to : 0;
    const through = fed ? fed.sequence - (fed.whole ? 0 : 1) : 0;
    const works = (await backlog(stream, through)).map(({ commit, projection }, index): Work => {
      const from = index === 0 ? begun : 0;
      return { commit, from, steps: stepsOf(projection).slice(from) };
    });
    return { stream, last: { ...fed?.last }, works };
  };
