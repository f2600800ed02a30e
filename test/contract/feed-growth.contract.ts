import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { event } from './events.ts';
import { freshParty } from './fresh.ts';
import { write } from './history.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';

const listeners = (controllers: readonly AbortController[]): number =>
  controllers.reduce((count, { signal }) => count + getEventListeners(signal, 'abort').length, 0);

export const feedGrowthContract = (ask: Ask): void => {
  describe('waiting for a feed to grow', { timeout: 120_000 }, () => {
    it('ends when the feed grows', async () => {
      const { log, feeds } = ask();
      const party = freshParty();
      const waiting = feeds.grown(party, 0, new AbortController().signal);
      await write(log, [[event([party])]]);
      await waiting;
      expect((await feeds.read(party, { after: 0, limit: 10 })).head).toBe(1);
    });

    it('ends at once when the feed is already ahead', async () => {
      const { log, feeds, projected } = ask();
      const party = freshParty();
      await write(log, [[event([party])]]);
      await projected();
      await feeds.grown(party, 0, new AbortController().signal);
    });

    it('ends when the reader leaves', async () => {
      const leaving = new AbortController();
      const waiting = ask().feeds.grown(freshParty(), 0, leaving.signal);
      leaving.abort();
      await waiting;
    });

    it('ends at once when the reader has already left', () => ask().feeds.grown(freshParty(), 0, AbortSignal.abort()));

    it('ends for hundreds of readers, and leaves no waiter behind', async () => {
      const { log, feeds, durability, projected } = ask();
      const party = freshParty();
      const readers = times(300, () => new AbortController());
      const waiting = readers.map(({ signal }) => feeds.grown(party, 0, signal));
      await write(log, [[event([party])]]);
      await Promise.all(waiting);
      await durability.settled();
      expect(listeners(readers)).toBe(0);

      await projected();
      const leaving = times(300, () => new AbortController());
      const stillWaiting = leaving.map(({ signal }) => feeds.grown(party, 1, signal));
      for (const reader of leaving) reader.abort();
      await Promise.all(stillWaiting);
      expect(listeners(leaving)).toBe(0);
    });

    it('ends for the readers of every feed that grows', async () => {
      const { log, feeds } = ask();
      const parties = times(100, freshParty);
      const waiting = parties.map((party) => feeds.grown(party, 0, new AbortController().signal));
      await write(log, [[event(parties.slice(0, 50))], [event(parties.slice(50))]]);
      await Promise.all(waiting);
    });
  });
};
