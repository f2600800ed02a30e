import { setTimeout as sleep } from 'node:timers/promises';
import type { OutgoingEnvelope } from '../../../../schemas/envelope.ts';
import type { PartyClient } from '../../party-client.ts';

const longPoll = 20;

export type Subscriber = {
  /** Rejects when the feed cannot be read; resolves when `finish` was called. */
  reading: Promise<void>;
  /** From now on it rests so long between two pages: what is told by the thousand is read in fewer of them. */
  rest(milliseconds: number): void;
  /** Stops waiting for more, and reads what there still is. */
  finish(): Promise<void>;
};

/** Reads a feed all the time from `after` on, by long polls. */
export const subscribe = (
  client: PartyClient,
  after: number,
  onEvents: (events: OutgoingEnvelope[]) => void,
): Subscriber => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let [position, resting] = [after, 0];

  const take = async (options?: Parameters<PartyClient['read']>[1]): Promise<boolean> => {
    const { events, head } = await client.read(position, options);
    position = events.at(-1)?.feedposition ?? position;
    onEvents(events);
    return position < head;
  };
  const readOn = async () => {
    try {
      while (!signal.aborted) {
        await take({ wait: longPoll, signal });
        if (resting > 0) await sleep(resting, undefined, { signal });
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  const reading = readOn();

  return {
    reading,
    rest: (milliseconds) => {
      resting = milliseconds;
    },
    finish: async () => {
      stopping.abort();
      await reading;
      while (await take());
    },
  };
};
