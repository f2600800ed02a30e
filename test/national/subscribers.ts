import { setTimeout as sleep } from 'node:timers/promises';
import type { PartyClient } from '../../functions/demo/party-client.ts';
import type { OutgoingEnvelope } from '../../schemas/envelope.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Proof } from './proof.ts';

const longPoll = 20;

type Subscriber = {
  /** Resolves once `finish` is called; rejects when the feed cannot be read. */
  reading: Promise<void>;
  /** Pauses this long between two pages, so that a busy feed is read in fewer of them. */
  pauseFor(milliseconds: number): void;
  /** Stops polling and reads the rest of the feed. */
  finish(): Promise<void>;
};

/** Reads a feed from `after` on by long polling. */
const subscribe = (client: PartyClient, after: number, onEvents: (events: OutgoingEnvelope[]) => void): Subscriber => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let [position, pause] = [after, 0];

  const readPage = async (options?: Parameters<PartyClient['read']>[1]): Promise<boolean> => {
    const { events, head } = await client.read(position, options);
    position = events.at(-1)?.feedposition ?? position;
    onEvents(events);
    return position < head;
  };
  const poll = async () => {
    try {
      while (!signal.aborted) {
        await readPage({ wait: longPoll, signal });
        if (pause > 0) await sleep(pause, undefined, { signal });
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  const reading = poll();

  return {
    reading,
    pauseFor: (milliseconds) => {
      pause = milliseconds;
    },
    finish: async () => {
      stopping.abort();
      await reading;
      while (await readPage());
    },
  };
};

export type Subscribers = {
  /** Never resolves; rejects when a feed cannot be read. */
  failure: Promise<never>;
  /** How long each pauses between two pages. */
  pauseFor(milliseconds: number): void;
  /** Reads every feed to its end. */
  finish(): Promise<void>;
};

/** Every party reads its own feed from its present end on, and the proof checks what it reads. */
export const subscribeAll = async (clients: ReadonlyMap<PartyId, PartyClient>, proof: Proof): Promise<Subscribers> => {
  let fail: (error: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {}); // a failure before anybody awaits it is not unhandled
  const subscribers = await Promise.all(
    [...clients].map(async ([party, client]) => {
      const head = await client.head();
      proof.follow(party, head);
      const subscriber = subscribe(client, head, (events) => {
        const at = performance.now();
        for (const event of events) proof.read(party, event, at);
      });
      subscriber.reading.catch(fail);
      return subscriber;
    }),
  );
  return {
    failure,
    pauseFor: (milliseconds) => {
      for (const subscriber of subscribers) subscriber.pauseFor(milliseconds);
    },
    finish: async () => {
      await Promise.all(subscribers.map(({ finish }) => finish()));
    },
  };
};
