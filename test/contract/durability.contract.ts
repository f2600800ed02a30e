import { describe, expect, it } from 'vitest';
import { caseStream } from '../../functions/core/commit.ts';
import { counter, counterIs } from './counter.ts';
import { dueIdsOf } from './due-ids.ts';
import { effortRegistered, event, spellBegun } from './events.ts';
import { freshCpr, freshId, freshParty } from './fresh.ts';
import { appendAfter, newHistory } from './history.ts';
import type { Ask } from './opened.ts';

export const durabilityContract = (ask: Ask, reopen: () => Promise<void>): void => {
  describe('settled writes', { timeout: 120_000 }, () => {
    it('settle when nothing is pending', () => ask().durability.settled());

    it('are all there when the storage is reopened', async () => {
      const before = ask();
      const [party, messageId, name, cpr, id] = [freshParty(), freshId(), freshId(), freshCpr(), freshId()];
      const at = '2012-11-05T11:00:00.000Z';
      const claim = { party, messageId, content: 'content-1', stream: caseStream(id), receivedAt: at };
      const append = appendAfter(
        newHistory(caseStream(id)),
        [event([party]), spellBegun, effortRegistered('mii-4', '2012-12-17')],
        {
          guards: [counter(name, 3)],
        },
      );
      const { stream } = append.commit;
      await before.claims.claim(claim);
      await before.citizens.introduce(cpr, id);
      await before.log.append(append);
      await before.projected();
      await before.accessLog.delivered({ at, party, actor: 'batch', after: 0, upTo: 1 });
      await before.feeds.confirm({ party, upTo: 1, at });
      const { epoch } = await before.feeds.read(party, { after: 0, limit: 1 });
      await before.durability.settled();
      await reopen();

      const { claims, citizens, log, feeds, dueItems, accessLog } = ask();
      expect(await claims.find(party, messageId)).toEqual(claim);
      expect(await citizens.find(cpr)).toBe(id);
      expect(await log.read(stream, 0)).toEqual([append.commit]);
      expect(await feeds.read(party, { after: 0, limit: 1 })).toMatchObject({
        head: 1,
        epoch,
        entries: [{ position: 1, event: 1, commit: append.commit }],
      });
      expect(await feeds.placesOf(stream, 1)).toEqual([
        { event: 1, recipient: party, position: 1, servedAt: at, confirmedAt: at },
      ]);
      expect(await dueIdsOf(dueItems, stream)).toEqual(['less-intensive-effort-end:mii-4']);
      expect(await accessLog.of(stream)).toHaveLength(1);
      await counterIs(log, name, 3);
    });

    it('are continued from when the storage is reopened', async () => {
      const party = freshParty();
      const one = () => appendAfter(newHistory(), [event([party])]);
      await ask().log.append(one());
      await ask().durability.settled();
      await reopen();
      await ask().log.append(one());
      await ask().projected();
      const { entries } = await ask().feeds.read(party, { after: 0, limit: 10 });
      expect(entries.map(({ position }) => position)).toEqual([1, 2]);
    });
  });
};
