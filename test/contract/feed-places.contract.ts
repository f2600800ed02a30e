import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../functions/hub/ports.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { event } from './events.ts';
import { freshCase, freshParty } from './fresh.ts';
import { write } from './history.ts';
import type { Ask } from './opened.ts';

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
  describe('where the events of a commit stand', () => {
    /** One commit with an event to each of two parties and one to both, on feeds that have something already. */
    const twoParties = async () => {
      const { log, projected } = ask();
      const [first, second] = [freshParty(), freshParty()];
      await write(log, [[event([first])]]);
      const { stream } = await write(log, [[event([first]), event([second]), event([first, second])]]);
      await projected();
      const places = () => ask().feeds.placesOf(stream, 1);
      return { first, second, places };
    };

    it('is told for each event and recipient', async () => {
      const { first, second, places } = await twoParties();
      expect(await places()).toEqual([
        { event: 1, recipient: first, position: 2 },
        { event: 2, recipient: second, position: 1 },
        { event: 3, recipient: first, position: 3 },
        { event: 3, recipient: second, position: 2 },
      ]);
    });

    it('is nowhere for a commit without recipients, or one that is not there', async () => {
      const { log, feeds, projected } = ask();
      const { stream } = await write(log, [[event([])]]);
      await projected();
      expect(await feeds.placesOf(stream, 1)).toEqual([]);
      expect(await feeds.placesOf(stream, 2)).toEqual([]);
      expect(await feeds.placesOf(freshCase(), 1)).toEqual([]);
    });

    it('is served when first handed out', async () => {
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

    it('is not served by a page that it is not on', async () => {
      const { first, places } = await twoParties();
      const { accessLog } = ask();
      await accessLog.delivered(delivery(first, 10, 3, { kinds: ['spell-opened'] }));
      await accessLog.delivered(delivery(first, 11, 3, { after: 2 }));
      await accessLog.delivered(delivery(first, 12, 1));
      const [place] = await places();
      expect(place).toEqual({ event: 1, recipient: first, position: 2 });
    });

    it('is confirmed when first passed, and never later', async () => {
      const { first, second, places } = await twoParties();
      const { feeds } = ask();
      await feeds.confirm(first, 2, at(30));
      await feeds.confirm(first, 2, at(31));
      await feeds.confirm(first, 1, at(32));
      await feeds.confirm(first, 3, at(33));
      await feeds.confirm(first, 3, at(34));
      expect(await places()).toEqual([
        { event: 1, recipient: first, position: 2, confirmedAt: at(30) },
        { event: 2, recipient: second, position: 1 },
        { event: 3, recipient: first, position: 3, confirmedAt: at(33) },
        { event: 3, recipient: second, position: 2 },
      ]);
    });

    it('is served and confirmed for one recipient without the other', async () => {
      const { first, second, places } = await twoParties();
      const { accessLog, feeds } = ask();
      await accessLog.delivered(delivery(second, 40, 2));
      await feeds.confirm(second, 2, at(41));
      expect(await places()).toEqual([
        { event: 1, recipient: first, position: 2 },
        { event: 2, recipient: second, position: 1, servedAt: at(40), confirmedAt: at(41) },
        { event: 3, recipient: first, position: 3 },
        { event: 3, recipient: second, position: 2, servedAt: at(40), confirmedAt: at(41) },
      ]);
    });
  });
};
