import type { Event, Party } from '../../e2e/client.ts';

/** Reads on from a position until `count` matching events have arrived, or 30 seconds have passed. */
export const received = async (
  party: Party,
  after: number,
  matches: (event: Event) => boolean,
  count = 1,
): Promise<Event[]> => {
  const found: Event[] = [];
  let position = after;
  for (const deadline = Date.now() + 30_000; found.length < count && Date.now() < deadline; ) {
    const { events } = await party.events(`after=${position}&limit=1000&wait=5`);
    found.push(...events.filter(matches));
    position = events.at(-1)?.feedposition ?? position;
  }
  return found;
};
