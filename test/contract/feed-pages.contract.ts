import { beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../schemas/kinds/index.ts';
import { event } from './events.ts';
import { freshParty } from './fresh.ts';
import { write } from './history.ts';
import type { Ask } from './opened.ts';
import { positionsOf, readAll } from './read-all.ts';
import { times } from './times.ts';

export const feedPagesContract = (ask: Ask): void => {
  describe('a page of a feed', () => {
    const party = freshParty();
    const length = 10;
    beforeAll(async () => {
      await write(
        ask().log,
        times(length, () => [event([party])]),
      );
      await ask().projected();
    });

    it.each([
      { after: 0, limit: 4, positions: [1, 2, 3, 4], examined: 4 },
      { after: 4, limit: 4, positions: [5, 6, 7, 8], examined: 8 },
      { after: 8, limit: 4, positions: [9, 10], examined: 10 },
      { after: 8, limit: 2, positions: [9, 10], examined: 10 },
      { after: 9, limit: 1, positions: [10], examined: 10 },
      { after: 0, limit: 1_000, positions: times(10, (position) => position), examined: 10 },
      { after: 10, limit: 4, positions: [], examined: 10 },
      { after: 0, limit: 0, positions: [], examined: 0 },
      { after: 3, limit: 0, positions: [], examined: 3 },
    ])('after $after and with at most $limit has $positions', async ({ after, limit, positions, examined }) => {
      const page = await ask().feeds.read(party, { after, limit });
      expect(positionsOf(page.entries)).toEqual(positions);
      expect(page).toMatchObject({ head: length, earliest: 1, examined });
    });

    it.each(times(11, (limit) => limit))(
      'leads to the next, %i at a time, until each event is read once',
      async (limit) =>
        expect(positionsOf(await readAll(ask().feeds, party, { limit }))).toEqual(
          times(length, (position) => position),
        ),
    );
  });

  describe('a page filtered by kind', () => {
    const party = freshParty();
    const [some, others]: Kind[] = ['contact-track-changed', 'spell-opened'];
    const matching = [2, 3, 7, 8, 9];
    const length = 12;
    beforeAll(async () => {
      await write(
        ask().log,
        times(length, (position) => [event([party], matching.includes(position) ? some : others)]),
      );
      await ask().projected();
    });
    const read = (after: number, limit: number, ...kinds: (Kind | undefined)[]) =>
      ask().feeds.read(party, { after, limit, kinds: kinds.filter((kind) => kind !== undefined) });

    it.each(times(6, (limit) => limit))('continues past what does not match, %i at a time', async (limit) => {
      expect(positionsOf(await readAll(ask().feeds, party, { limit, kinds: [some as Kind] }))).toEqual(matching);
    });

    it('reports no more as scanned than it has scanned', async () => {
      for (let after = 0; after <= length; after++)
        for (const limit of [1, 2, 3]) {
          const { entries, examined, head } = await read(after, limit, some);
          const next = matching.filter((position) => position > after);
          expect(positionsOf(entries)).toEqual(next.slice(0, entries.length));
          expect(examined).toBeGreaterThanOrEqual(entries.at(-1)?.position ?? after);
          expect(examined).toBeLessThan(next[entries.length] ?? head + 1);
        }
    });

    it('has scanned the whole feed when nothing matches', async () =>
      expect(await read(0, 5, 'education-plan')).toMatchObject({ entries: [], examined: length, head: length }));

    it('has every requested kind', async () =>
      expect(positionsOf((await read(0, 100, some, others)).entries)).toEqual(times(length, (position) => position)));

    it('is empty when no kind is requested', async () =>
      expect(await read(0, 100)).toMatchObject({ entries: [], examined: length }));

    it('scans nothing when nothing is requested', async () =>
      expect(await read(3, 0, some)).toMatchObject({ entries: [], examined: 3 }));
  });
};
