import type { StreamId } from '../../functions/core/commit.ts';
import type { DueItems } from '../../functions/hub/ports/due-items.ts';

/** The items of these tests fall due in the winter of 2012. */
export const endOfWinter = '2013-03-01T00:00:00.000Z';

export const dueIdsOf = async (dueItems: DueItems, stream: StreamId): Promise<string[]> =>
  (await dueItems.due(endOfWinter, 1_000)).filter((item) => item.stream === stream).map(({ id }) => id);
