import type { Clock } from '../../../hub/ports/clock.ts';
import { findMany } from '../client/find.ts';
import { nameOf } from '../client/keys.ts';
import type { TableOptions } from '../client/table.ts';
import type { Part } from '../feeds/parts.ts';
import { isEntry } from '../feeds/steps.ts';
import { bucketFor, type PointerItem, pointerKey } from './due-buckets.ts';
import { dueIndex } from './due-index.ts';
import { type Actions, move, removal } from './due-moves.ts';

/** The changes that a transaction's due steps make to the due items, given where these are stored now. */
export const dueChanges = ({ clock, ...options }: TableOptions & { clock: Clock }) => {
  const index = dueIndex(options);
  return async (parts: readonly Part[]): Promise<Actions> => {
    const items = parts.flatMap(({ commit: { stream }, steps }) =>
      steps.flatMap((step) => (isEntry(step) ? [] : [{ stream, ...step }])),
    );
    const now = clock.now();
    const added = items.flatMap(({ at, ...item }) => (at === undefined ? [] : [{ ...item, at }]));
    const buckets = new Set(added.map((entry) => bucketFor(entry, now)));
    const [pointers] = await Promise.all([
      findMany<PointerItem>(options, items.map(pointerKey)),
      ...[...buckets].map(index.announce),
    ]);
    const byKey = new Map(pointers.map((pointer) => [nameOf(pointer), pointer]));
    return items.flatMap(({ at, ...item }) => {
      const was = byKey.get(nameOf(pointerKey(item)));
      if (at !== undefined) return move(options.table, { ...item, at }, was, now);
      return was ? removal(options.table, item, was) : [];
    });
  };
};
