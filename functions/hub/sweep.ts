import { subjectOf } from '../core/commit.ts';
import type { Cases } from './cases.ts';
import { makeDueCommit } from './due-commit.ts';
import type { DueEntry, Ports } from './ports.ts';
import type { Rules } from './receive.ts';

const pageSize = 100;

/**
 * Brings about all that is due by now, in order of time; answers how many commits that made. An item that fails holds up no
 * other: it is told at the end, and due again at the next sweep.
 */
export type Sweep = () => Promise<number>;

type SweepPorts = Pick<Ports, 'dueItems' | 'durability' | 'businessClock' | 'systemClock'>;

export const makeSweep = (ports: SweepPorts, cases: Cases, rules: Pick<Rules, 'policy'>): Sweep => {
  const { dueItems, durability, businessClock } = ports;
  const dueCommit = makeDueCommit(ports, rules);

  /** Whether it led to a commit. A conflict leaves the item for the next round. */
  const bringAbout = async (item: DueEntry): Promise<boolean> => {
    const id = subjectOf(item.stream);
    const state = await cases.load(id);
    const commit = dueCommit.of(id, state, item.id, { now: businessClock.now() });
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
          if (await bringAbout(item)) commits++;
        } catch (error) {
          failures.set(nameOf(item), new Error(nameOf(item), { cause: error }));
        }
      await durability.settled();
    }
    if (failures.size > 0)
      throw new AggregateError(failures.values(), `${failures.size} due items could not be brought about`);
    return commits;
  };
};
