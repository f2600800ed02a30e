import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../functions/hub/ports/access-log.ts';
import type { Kind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { event } from './events.ts';
import { freshCase, freshParty } from './fresh.ts';
import { write } from './history.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';
import { clockwork, trailIsTrue } from './trail.ts';

const at = (second: number) => `2012-11-05T11:00:${String(second).padStart(2, '0')}.000Z`;

const delivery = (party: PartyId, second: number, upTo: number, rest: Partial<Delivery> = {}): Delivery => ({
  at: at(second),
  party,
  actor: 'batch',
  after: 0,
  upTo,
  ...rest,
});

export const feedPlacesContract = (ask: Ask): void => {
  describe('the places of a commit’s events', () => {
    /** One commit with an event for each of two parties and one for both; one of their feeds already has an event. */
    const twoParties = async () => {
      const { log, projected } = ask();
      const [first, second] = [freshParty(), freshParty()];
      await write(log, [[event([first])]]);
      const { stream } = await write(log, [[event([first]), event([second]), event([first, second])]]);
      await projected();
      const places = () => ask().feeds.placesOf(stream, 1);
      return { first, second, places };
    };

    it('are given for each event and recipient', async () => {
      const { first, second, places } = await twoParties();
      expect(await places()).toEqual([
        { event: 1, recipient: first, position: 2 },
        { event: 2, recipient: second, position: 1 },
        { event: 3, recipient: first, position: 3 },
        { event: 3, recipient: second, position: 2 },
      ]);
    });

    it('are none for a commit without recipients, or one that does not exist', async () => {
      const { log, feeds, projected } = ask();
      const { stream } = await write(log, [[event([])]]);
      await projected();
      expect(await feeds.placesOf(stream, 1)).toEqual([]);
      expect(await feeds.placesOf(stream, 2)).toEqual([]);
      expect(await feeds.placesOf(freshCase(), 1)).toEqual([]);
    });

    it('are marked served on first delivery', async () => {
      const { first, second, places } = await twoParties();
      const { accessLog } = ask();
      await accessLog.delivered(delivery(first, 10, 2));
      await accessLog.delivered(delivery(first, 20, 3));
      expect(await places()).toEqual([
        { event: 1, recipient: first, position: 2, servedAt: at(10) },
        { event: 2, recipient: second, position: 1 },
        { event: 3, recipient: first, position: 3, servedAt: at(20) },
        { event: 3, recipient: second, position: 2 },
      ]);
    });

    it('are not marked served by a page without the event', async () => {
      const { first, places } = await twoParties();
      const { accessLog } = ask();
      await accessLog.delivered(delivery(first, 10, 3, { kinds: ['spell-opened'] }));
      await accessLog.delivered(delivery(first, 11, 3, { after: 2 }));
      await accessLog.delivered(delivery(first, 12, 1));
      const [place] = await places();
      expect(place).toEqual({ event: 1, recipient: first, position: 2 });
    });

    it('are served and confirmed for one recipient independently of the other', async () => {
      const { first, second, places } = await twoParties();
      const { accessLog, feeds } = ask();
      await accessLog.delivered(delivery(second, 40, 2));
      await feeds.confirm({ party: second, upTo: 2, at: at(41) });
      expect(await places()).toEqual([
        { event: 1, recipient: first, position: 2 },
        { event: 2, recipient: second, position: 1, servedAt: at(40), confirmedAt: at(41) },
        { event: 3, recipient: first, position: 3 },
        { event: 3, recipient: second, position: 2, servedAt: at(40), confirmedAt: at(41) },
      ]);
    });
  });

  describe('what a reader confirms', { timeout: 120_000 }, () => {
    const kinds: readonly Kind[] = ['spell-opened', 'triage-result', 'contact-track-changed', 'spell-opened'];

    /** A feed with an event of each of `kinds`, at positions 1 to 4. */
    const open = async () => {
      const { log, accessLog, feeds, projected } = ask();
      const party = freshParty();
      const { stream } = await write(log, [kinds.map((kind) => event([party], kind))]);
      await projected();
      return {
        page: (second: number, after: number, upTo: number, ...only: Kind[]) =>
          accessLog.delivered(delivery(party, second, upTo, { after, ...(only.length > 0 && { kinds: only }) })),
        readOn: (second: number, upTo: number, ...only: Kind[]) =>
          feeds.confirm({ party, upTo, at: at(second), ...(only.length > 0 && { kinds: only }) }),
        confirmed: async () => (await feeds.placesOf(stream, 1)).map(({ confirmedAt }) => confirmedAt),
      };
    };
    const no = undefined;

    it('is the page that it reads on from, once', async () => {
      const { page, readOn, confirmed } = await open();
      await page(1, 0, 2);
      await readOn(2, 2);
      await readOn(3, 2);
      expect(await confirmed()).toEqual([at(2), at(2), no, no]);
      await page(4, 2, 4);
      await readOn(5, 4);
      expect(await confirmed()).toEqual([at(2), at(2), at(5), at(5)]);
    });

    it('is the part of a page before the position that it gives', async () => {
      const { page, readOn, confirmed } = await open();
      await page(1, 0, 4);
      await readOn(2, 1);
      expect(await confirmed()).toEqual([at(2), no, no, no]);
      await readOn(3, 3);
      expect(await confirmed()).toEqual([at(2), at(3), at(3), no]);
    });

    it('is nothing where no page reaches, and nothing delivered later', async () => {
      const { page, readOn, confirmed } = await open();
      await page(1, 0, 2);
      await readOn(2, 3);
      await readOn(3, 4);
      await page(4, 2, 4);
      expect(await confirmed()).toEqual([no, no, no, no]);
      await readOn(5, 4);
      expect(await confirmed()).toEqual([no, no, at(5), at(5)]);
    });

    it('is not another reader’s page, which that reader can confirm later at a lower position', async () => {
      const { page, readOn, confirmed } = await open();
      await page(1, 3, 4);
      await readOn(2, 4);
      await page(3, 0, 2);
      expect(await confirmed()).toEqual([no, no, no, at(2)]);
      await readOn(4, 2);
      expect(await confirmed()).toEqual([at(4), at(4), no, at(2)]);
    });

    it('is limited to the kinds delivered to it', async () => {
      const { page, readOn, confirmed } = await open();
      await page(1, 0, 4, 'triage-result');
      await readOn(2, 4);
      await page(3, 0, 4, 'spell-opened', 'triage-result');
      expect(await confirmed()).toEqual([no, at(2), no, no]);
      await readOn(4, 4);
      expect(await confirmed()).toEqual([at(4), at(2), no, at(4)]);
    });

    it('is limited to the kinds that it requests', async () => {
      const { page, readOn, confirmed } = await open();
      await page(1, 0, 4);
      await readOn(2, 4, 'triage-result');
      expect(await confirmed()).toEqual([no, at(2), no, no]);
      await readOn(3, 4, 'triage-result', 'spell-opened');
      await readOn(4, 4);
      expect(await confirmed()).toEqual([at(3), at(2), at(4), at(3)]);
    });

    it('follows the order of recording, even when the clock went back in between', async () => {
      const { page, readOn, confirmed } = await open();
      await page(20, 0, 4);
      await readOn(10, 4);
      expect(await confirmed()).toEqual([at(10), at(10), at(10), at(10)]);
    });

    it('is its own page, however many other readers got one that ends there', async () => {
      const { page, readOn, confirmed } = await open();
      await Promise.all(times(300, () => page(1, 0, 4, 'spell-opened')));
      await page(2, 0, 4, 'triage-result');
      await readOn(3, 4, 'triage-result');
      expect(await confirmed()).toEqual([no, at(3), no, no]);
    });
  });

  describe('R-ROUTE-8 the trail of a feed', { timeout: 300_000 }, () => {
    it('is what its readers received and read on from, whatever they request and however often they start over', () =>
      trailIsTrue(ask, clockwork(), 25));
  });
};
