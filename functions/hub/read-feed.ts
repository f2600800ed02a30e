import type { OutgoingEnvelope } from '../../schemas/envelope.ts';
import type { Kind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import { renderEvent } from '../core/render.ts';
import type { FeedHead, FeedPage } from './ports/feeds.ts';
import type { Ports } from './ports/index.ts';
import { withinTime } from './within-time.ts';

export type FeedQuery = {
  /** A position to read after, or an instant to look the position up by. */
  from: { after: number } | { since: Instant };
  limit: number;
  /** How long to wait for an event when there is none, in seconds. */
  wait: number;
  kinds?: readonly Kind[];
  /** The life of the feed that the position belongs to. Required for positions above 0 from the second life on. */
  epoch?: string;
};

export type FeedAnswer =
  | { head: FeedHead; examined: number; events: OutgoingEnvelope[] }
  | { refusal: Refusal; head: FeedHead };

export type Reader = { party: PartyId; actor: string };

/** What a waiting reader supplies. */
export type Waiting = {
  /** Any of them ends the wait. */
  until: readonly AbortSignal[];
  /** Throws when the reader is no longer authorised. */
  mayStillRead(): Promise<void>;
};

export type ReadFeed = (reader: Reader, query: FeedQuery, waiting: Waiting) => Promise<FeedAnswer>;

/** A position without an epoch belongs to the first life. */
const isOfAnotherLife = ({ from, epoch }: FeedQuery, head: FeedHead): boolean =>
  epoch === undefined ? 'after' in from && from.after > 0 && head.lives > 1 : epoch !== head.epoch;

type FeedPorts = Pick<Ports, 'feeds' | 'accessLog' | 'systemClock' | 'origin'>;

export const makeReadFeed = ({ feeds, accessLog, systemClock, origin }: FeedPorts): ReadFeed => {
  /**
   * Reads; if there is nothing new, waits for the feed to grow until the time is up or the reader is gone. Authorisation is
   * checked again after every wait.
   */
  const readOn = async (party: PartyId, after: number, query: FeedQuery, waiting: Waiting): Promise<FeedPage> => {
    const read = { limit: query.limit, ...(query.kinds && { kinds: query.kinds }) };
    const first = await feeds.read(party, { after, ...read });
    if (query.wait === 0) return first;
    return withinTime(query.wait, waiting.until, async (ended) => {
      let page = first;
      while (page.entries.length === 0 && page.examined >= page.head && page.epoch === first.epoch && !ended.aborted) {
        await feeds.grown(party, page.examined, ended);
        await waiting.mayStillRead();
        page = await feeds.read(party, { after: page.examined, ...read });
      }
      return page;
    });
  };

  return async ({ party, actor }, query, waiting) => {
    const head = await feeds.read(party, { after: 0, limit: 0 });
    if (isOfAnotherLife(query, head)) return { refusal: refusal('feed-restarted', undefined, '/epoch'), head };
    const after = 'after' in query.from ? query.from.after : await feeds.positionBefore(party, query.from.since);
    if (after > head.head) return { refusal: refusal('after-beyond-head', undefined, '/after'), head };
    const kinds = query.kinds && { kinds: query.kinds };
    if ('after' in query.from && after > 0)
      await feeds.confirm({ at: systemClock.now(), party, upTo: after, ...kinds });

    const page = await readOn(party, after, query, waiting);
    if (page.epoch !== head.epoch) return { refusal: refusal('feed-restarted', undefined, '/after'), head: page };
    if (page.entries.length > 0)
      await accessLog.delivered({
        at: systemClock.now(),
        party,
        actor,
        after,
        upTo: page.examined,
        ...kinds,
      });
    const surroundings = { origin: origin(), epoch: page.epoch };
    return {
      head: page,
      examined: page.examined,
      events: page.entries.map((entry) => renderEvent(entry, party, surroundings)),
    };
  };
};
