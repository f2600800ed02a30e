import type { PartyId } from '../../../../schemas/parties.ts';
import type { PartyClient } from '../../party-client.ts';
import type { Proof } from './proof.ts';
import { subscribe } from './subscriber.ts';

export type Audience = {
  /** Never resolves; rejects when a feed cannot be read. */
  failure: Promise<never>;
  /** How long each rests between two pages. */
  rest(milliseconds: number): void;
  /** Reads every feed to its end. */
  finish(): Promise<void>;
};

/** Every party reads its own feed from where it is now, and the proof looks on. */
export const seatAudience = async (clients: ReadonlyMap<PartyId, PartyClient>, proof: Proof): Promise<Audience> => {
  let fail: (error: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {}); // whoever waits for it hears of it; nobody does before all are seated
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
    rest: (milliseconds) => {
      for (const subscriber of subscribers) subscriber.rest(milliseconds);
    },
    finish: async () => {
      await Promise.all(subscribers.map(({ finish }) => finish()));
    },
  };
};
