import { describe, expect, it } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { eventId } from '../../functions/core/render.ts';
import type { Access } from '../../functions/hub/ports/access-log.ts';
import { event } from './events.ts';
import { freshCase, freshParty } from './fresh.ts';
import { appendAfter, newHistory, write } from './history.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';

const at = (minute: number) => `2012-11-05T11:${String(minute).padStart(2, '0')}:00.000Z`;

const access = (minute: number, rest: Partial<Access> = {}): Access => ({
  at: at(minute),
  party: 'akasse-hk',
  actor: 'medarbejder-4711',
  action: 'case-read',
  purpose: 'Forberedelse af fælles jobsamtale',
  ...rest,
});

export const accessLogContract = (ask: Ask): void => {
  describe('the access log of a case', { timeout: 120_000 }, () => {
    it('is empty at first', async () => expect(await ask().accessLog.of(freshCase())).toEqual([]));

    it('holds what was recorded, in order, and nothing about another case', async () => {
      const { accessLog } = ask();
      const [stream, other] = [freshCase(), freshCase()];
      await accessLog.record(stream, access(1, { party: 'jobcentre-751', actor: 'sagsbehandler-17' }));
      await accessLog.record(other, access(2));
      await accessLog.record(stream, access(3, { action: 'access-log-read' }));
      expect(await accessLog.of(stream)).toEqual([
        access(1, { party: 'jobcentre-751', actor: 'sagsbehandler-17' }),
        access(3, { action: 'access-log-read' }),
      ]);
    });

    it('gives the version at which the case was read, where that was recorded', async () => {
      const { accessLog } = ask();
      const stream = freshCase();
      await accessLog.record(stream, access(1));
      await accessLog.record(stream, access(2, { version: 7 }));
      expect(await accessLog.of(stream)).toEqual([access(1), access(2, { version: 7 })]);
    });

    it('tells similar ids apart', async () => {
      const { accessLog } = ask();
      const stream = freshCase();
      await Promise.all(times(5, () => accessLog.record(stream, access(1))));
      expect(await accessLog.of(stream)).toEqual(times(5, () => access(1)));
    });

    const deliveredEvent = (minute: number, party: string, actor: string, commit: Commit, number: number): Access => ({
      at: at(minute),
      party,
      actor,
      action: 'event-delivered',
      purpose: 'events',
      event: eventId(commit, number),
    });

    it('has every event of a page that was delivered, for the cases on that page and no other', async () => {
      const { log, accessLog, projected } = ask();
      const [party, other] = [freshParty(), freshParty()];
      const before = await write(log, [[event([party])]]);
      const { stream, commits } = await write(log, [
        [event([party]), event([other]), event([party])],
        [event([party])],
      ]);
      const [first, second] = commits as [Commit, Commit];
      const behind = await write(log, [[event([party])]]);
      await projected();

      await accessLog.record(stream, access(1));
      await accessLog.delivered({ at: at(2), party, actor: 'batch-1', after: 1, upTo: 3 });
      await accessLog.delivered({ at: at(3), party, actor: 'batch-2', after: 2, upTo: 4 });
      expect(await accessLog.of(stream)).toEqual([
        access(1),
        deliveredEvent(2, party, 'batch-1', first, 1),
        deliveredEvent(2, party, 'batch-1', first, 3),
        deliveredEvent(3, party, 'batch-2', first, 3),
        deliveredEvent(3, party, 'batch-2', second, 1),
      ]);
      expect(await accessLog.of(before.stream)).toEqual([]);
      expect(await accessLog.of(behind.stream)).toEqual([]);
    });

    it('has nothing that the reader filtered out', async () => {
      const { log, accessLog, projected } = ask();
      const party = freshParty();
      const { stream, commits } = await write(log, [[event([party], 'spell-opened'), event([party])]]);
      await projected();
      const page = { party, actor: 'batch', after: 0, upTo: 2 };
      await accessLog.delivered({ ...page, at: at(1), kinds: ['spell-opened', 'spell-closed'] });
      await accessLog.delivered({ ...page, at: at(2), kinds: ['education-plan'] });
      expect(await accessLog.of(stream)).toEqual([deliveredEvent(1, party, 'batch', commits[0] as Commit, 1)]);
    });

    it('has every delivery of an event', async () => {
      const { log, accessLog, projected } = ask();
      const [party, other] = [freshParty(), freshParty()];
      const { stream } = await write(log, [[event([party, other])]]);
      await projected();
      for (const [minute, reader] of [party, party, other].entries())
        await accessLog.delivered({ at: at(minute), party: reader, actor: `batch-${minute}`, after: 0, upTo: 1 });
      expect((await accessLog.of(stream)).map(({ actor }) => actor)).toEqual(['batch-0', 'batch-1', 'batch-2']);
    });

    it('finds an event on a page of a thousand', async () => {
      const { log, accessLog, projected } = ask();
      const party = freshParty();
      const recipients = [party];
      await Promise.all(
        times(10, () =>
          log.append(
            appendAfter(
              newHistory(),
              times(100, () => event(recipients)),
            ),
          ),
        ),
      );
      const { stream } = await write(log, [[event(recipients)]]);
      await projected();
      await accessLog.delivered({ at: at(1), party, actor: 'batch', after: 1, upTo: 1_001 });
      expect(await accessLog.of(stream)).toHaveLength(1);
    });
  });

  describe('queries about somebody else’s citizens', () => {
    it('are counted per party and day', async () => {
      const { accessLog } = ask();
      const [party, other] = [freshParty(), freshParty()];
      const counts = [];
      for (const [who, day] of [
        [party, '2012-11-05'],
        [party, '2012-11-05'],
        [other, '2012-11-05'],
        [party, '2012-11-06'],
        [party, '2012-11-05'],
      ] as const)
        counts.push(await accessLog.refused(who, day));
      expect(counts).toEqual([1, 2, 1, 1, 3]);
    });

    it('are each counted once when many arrive at once', async () => {
      const { accessLog } = ask();
      const party = freshParty();
      const counts = await Promise.all(times(20, () => accessLog.refused(party, '2012-11-05')));
      expect(counts.toSorted((one, other) => one - other)).toEqual(times(20, (number) => number));
    });
  });

  describe('disclosures', () => {
    it('are counted for one party, from a given instant', async () => {
      const { accessLog } = ask();
      const [party, other] = [freshParty(), freshParty()];
      for (const minute of times(5, (number) => number))
        await accessLog.record(freshCase(), access(minute, { party, action: 'case-disclosed' }));
      await accessLog.record(freshCase(), access(4, { party: other, action: 'case-disclosed' }));
      await accessLog.record(freshCase(), access(4, { party, action: 'case-read' }));
      expect(await accessLog.disclosures(party, at(1))).toBe(5);
      expect(await accessLog.disclosures(party, at(4))).toBe(2);
      expect(await accessLog.disclosures(party, at(6))).toBe(0);
      expect(await accessLog.disclosures(freshParty(), at(1))).toBe(0);
    });
  });
};
