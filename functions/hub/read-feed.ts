import type { OutgoingEnvelope } from '../../schemas/envelope.ts';
import type { Kind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import { renderEvent } from '../core/render.ts';
import type { FeedHead, FeedPage, Ports } from './ports.ts';
import { withinTime } from './within-time.ts';

export type FeedQuery = {
  /** Where to read on; or an instant, which finds the position. */
  from: { after: number } | { since: Instant };
  limit: number;
  /** How long to wait for an event when there is none, in seconds. */
  wait: number;
  kinds?: readonly Kind[];
  /** The life of the feed that the reader's position belongs to. */
  epoch?: string;
};

export type FeedAnswer =
  | { head: FeedHead; examined: number; events: OutgoingEnvelope[] }
  | { refusal: Refusal; head: FeedHead };

export type Reader = { party: PartyId; actor: string };
export type ReadFeed = (reader: Reader, query: FeedQuery, signal: AbortSignal) => Promise<FeedAnswer>;

export const makeReadFeed = ({ feeds, accessLog, systemClock }: Ports): ReadFeed => {
  /** Reads, and while there is nothing new waits for the feed to grow until the time is up or the reader has left. */
  const readOn = async (party: PartyId, after: number, query: FeedQuery, signal: AbortSignal): Promise<FeedPage> => {
    const read = { limit: query.limit, ...(query.kinds && { kinds: query.kinds }) };
    const first = await feeds.read(party, { after, ...read });
    if (query.wait === 0) return first;
    return withinTime(query.wait, signal, async (ended) => {
      let page = first;
      while (page.entries.length === 0 && page.examined >= page.head && page.epoch === first.epoch && !ended.aborted) {
        await feeds.grown(party, page.examined, ended);
        page = await feeds.read(party, { after: page.examined, ...read });
      }
      return page;
    });
  };

  return async ({ party, actor }, query, signal) => {
    const head = await feeds.read(party, { after: 0, limit: 0 });
    if (query.epoch !== undefined && query.epoch !== head.epoch)
      return { refusal: refusal('feed-restarted', undefined, '/epoch'), head };
    const after = 'after' in query.from ? query.from.after : await feeds.positionBefore(party, query.from.since);
    if (after > head.head) return { refusal: refusal('after-beyond-head', undefined, '/after'), head };
    if ('after' in query.from && after > 0) await feeds.confirm(party, after, systemClock.now());

    const page = await readOn(party, after, query, signal);
    if (page.epoch !== head.epoch) return { refusal: refusal('feed-restarted', undefined, '/after'), head: page };
    if (page.entries.length > 0)
      await accessLog.delivered({
        at: systemClock.now(),
        party,
        actor,
        after,
        upTo: page.examined,
        ...(query.kinds && { kinds: query.kinds }),
      });
    return {
      head: page,
      examined: page.examined,
      events: page.entries.map((entry) => renderEvent(entry, party, page.epoch)),
    };
  };
};
