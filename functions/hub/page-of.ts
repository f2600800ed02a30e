import { limits } from '../../schemas/limits.ts';

/** `after` is the `next` of the page before. */
export type Paging = { after?: string | undefined; limit?: number | undefined };

/**
 * A page of a list that grows at its end, and where it goes on. The list ends where it ended for the first page: reading the
 * pages of the access log makes it longer.
 */
export const pageOf = <Item>(
  list: readonly Item[],
  { after, limit = limits.largestPageAccesses }: Paging = {},
): { items: Item[]; next?: string } => {
  const [begin = 0, end = list.length] = after?.split('-').map(Number) ?? [];
  const stop = Math.min(begin + limit, end);
  return { items: list.slice(begin, stop), ...(stop < Math.min(end, list.length) && { next: `${stop}-${end}` }) };
};
