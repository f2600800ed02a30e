import { limits } from '../../schemas/limits.ts';

/** `after` is the `next` of the previous page. */
export type Paging = { after?: string | undefined; limit?: number | undefined };

/**
 * A page of an append-only list, and where the next one begins. The end is fixed by the first page: reading the access log
 * itself adds to it.
 */
export const pageOf = <Item>(
  list: readonly Item[],
  { after, limit = limits.largestPageAccesses }: Paging = {},
): { items: Item[]; next?: string } => {
  const [begin = 0, end = list.length] = after?.split('-').map(Number) ?? [];
  const stop = Math.min(begin + limit, end);
  return { items: list.slice(begin, stop), ...(stop < Math.min(end, list.length) && { next: `${stop}-${end}` }) };
};
