import type { Event, Party } from '../e2e/client.ts';
import { insist, type Patience } from './patience.ts';

/** A reader that follows its feed across every restart of the hub, and remembers everything it received. */
export type Witness = {
  party: string;
  seen: readonly Event[];
  /** Reads to the end of the feed, and leaves. */
  leave(): Promise<void>;
};

const page = 1_000;

const pageAfter = async (client: Party, patience: Patience, seen: readonly Event[], wait: number): Promise<Event[]> => {
  const after = seen.length;
  const last = seen.at(-1);
  const life = last ? `&epoch=${last.feedepoch}` : '';
  const { reply } = await insist(patience, () => client.events(`after=${after}&limit=${page}&wait=${wait}${life}`));
  if (reply.status !== 200) throw new Error(`${client.party} after ${after}: ${JSON.stringify(reply.body)}`);
  return reply.body as unknown as Event[];
};

export const readFeed = async (client: Party, patience: Patience): Promise<Event[]> => {
  const events: Event[] = [];
  for (;;) {
    const more = await pageAfter(client, patience, events, 0);
    if (more.length === 0) return events;
    events.push(...more);
  }
};

export const watch = (client: Party, patience: Patience): Witness => {
  const seen: Event[] = [];
  let leaving = false;
  const reading = (async () => {
    for (;;) {
      const isLast = leaving;
      const events = await pageAfter(client, patience, seen, isLast ? 0 : 1);
      seen.push(...events);
      if (isLast && events.length === 0) return;
    }
  })();
  reading.catch(() => {}); // notified when it leaves
  return {
    party: client.party,
    seen,
    leave: () => {
      leaving = true;
      return reading;
    },
  };
};
