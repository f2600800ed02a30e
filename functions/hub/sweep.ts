import { makeDueCommit } from './due-commit.ts';
import type { DueEntry } from './ports/due-items.ts';
import type { Ports } from './ports/index.ts';
import { contextNow, type Rules } from './rules.ts';
import type { Cases } from './streams.ts';

const pageSize = 100;

/**
 * Fires everything due by now, in time order; returns the number of commits. A failing item does not hold up the others: it is
 * reported at the end and retried on the next sweep.
 */
export type Sweep = () => Promise<number>;

type SweepPorts = Pick<Ports, 'dueItems' | 'durability' | 'businessClock' | 'systemClock' | 'newCommitId'>;

export const makeSweep = (ports: SweepPorts, cases: Cases, rules: Rules): Sweep => {
  const { dueItems, durability, businessClock } = ports;
  const dueCommit = makeDueCommit(ports);

  /** Whether it produced a commit. After a conflict, the item stays for the next round. */
  const fire = async (item: DueEntry): Promise<boolean> => {
    const state = await cases.load(item.stream);
    const commit = dueCommit.of(item.stream, state, item.id, contextNow(businessClock, rules));
    if (!commit) {
      await dueItems.drop(item);
      return false;
    }
    return cases.append(commit, state);
  };

  return async () => {
    let commits = 0;
    const failures = new Map<string, unknown>();
    const nameOf = ({ stream, id }: DueEntry) => `${stream} ${id}`;
    for (;;) {
      const page = await dueItems.due(businessClock.now(), pageSize + failures.size);
      const items = page.filter((item) => !failures.has(nameOf(item)));
      if (items.length === 0) break;
      for (const item of items)
        try {
          if (await fire(item)) commits++;
        } catch (error) {
          failures.set(nameOf(item), new Error(nameOf(item), { cause: error }));
        }
      await durability.settled();
    }
    if (failures.size > 0) throw new AggregateError(failures.values(), `${failures.size} due items could not be fired`);
    return commits;
  };
};
