import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../functions/hub/ports/feeds.ts';
import { event } from './events.ts';
import { freshParty } from './fresh.ts';
import { appendAfter, newHistory, write } from './history.ts';
import type { Ask } from './opened.ts';
import { positionsOf, readAll } from './read-all.ts';
import { times } from './times.ts';

const nameOf = ({ commit, event: number }: FeedEntry) => `${commit.stream} ${commit.sequence} ${number}`;

export const feedsContract = (ask: Ask): void => {
  describe('a feed', { timeout: 120_000 }, () => {
    it('is empty at first, in its first life, and has a beginning and an epoch', async () => {
      const page = await ask().feeds.read(freshParty(), { after: 0, limit: 10 });
      expect(page).toEqual({
        head: 0,
        earliest: 1,
        epoch: expect.stringMatching(/./),
        lives: 1,
        entries: [],
        examined: 0,
      });
    });

    it('has a recipient’s events in order, at positions 1, 2, 3 …, each with its commit', async () => {
      const { log, feeds, projected } = ask();
      const [party, other] = [freshParty(), freshParty()];
      const { commits } = await write(log, [
        [event([party]), event([other]), event([other, party])],
        [event([other])],
        [event([party])],
      ]);
      await projected();
      expect(await feeds.read(party, { after: 0, limit: 10 })).toMatchObject({
        head: 3,
        examined: 3,
        entries: [
          { position: 1, event: 1, commit: commits[0] },
          { position: 2, event: 3, commit: commits[0] },
          { position: 3, event: 1, commit: commits[2] },
        ],
      });
      expect((await readAll(feeds, other)).map(nameOf)).toEqual(
        [`1 2`, `1 3`, `2 1`].map((place) => `${commits[0]?.stream} ${place}`),
      );
    });

    it('gives the position of the previous event of the same stream for each event', async () => {
      const { log, feeds, projected } = ask();
      const [party, other] = [freshParty(), freshParty()];
      await write(log, [[event([party])]]);
      const { stream } = await write(log, [
        [event([party]), event([other]), event([other, party])],
        [event([other])],
        [event([other])],
        [event([party])],
      ]);
      await projected();
      const previousOf = async (reader: string) =>
        (await readAll(feeds, reader)).filter(({ commit }) => commit.stream === stream).map(({ previous }) => previous);
      expect(await previousOf(party)).toEqual([undefined, 2, 3]);
      expect(await previousOf(other)).toEqual([undefined, 1, 2, 3]);
    });

    it('has each event once, and those of each case in order, when many cases are written at once', async () => {
      const { log, feeds, projected } = ask();
      const parties = times(4, freshParty);
      const perCase = 6;
      const cases = await Promise.all(
        times(60, (number) => {
          const recipients = parties.filter((_, index) => number % (index + 1) === 0);
          return write(
            log,
            times(perCase, () => [event(recipients), event(recipients)]),
          );
        }),
      );
      await projected();

      for (const [index, party] of parties.entries()) {
        const concerned = cases.filter((_, each) => (each + 1) % (index + 1) === 0);
        const entries = await readAll(feeds, party, { limit: 37 });
        expect(positionsOf(entries)).toEqual(times(concerned.length * perCase * 2, (position) => position));
        for (const { stream } of concerned)
          expect(entries.filter(({ commit }) => commit.stream === stream).map(nameOf)).toEqual(
            times(perCase * 2, (each) => `${stream} ${Math.ceil(each / 2)} ${2 - (each % 2)}`),
          );
      }
    });

    it('is read completely and once by a reader that pages while many write', async () => {
      const { log, feeds, durability, projected } = ask();
      const party = freshParty();
      const [writers, perWriter] = [20, 10];
      const turnByTurn = async () => {
        let history = newHistory();
        for (let count = 0; count < perWriter; count++) {
          history = await write(log, [[event([party])]], history);
          await durability.settled();
        }
      };
      const seen: FeedEntry[] = [];
      const read = async () => {
        const leaving = new AbortController();
        for (let after = 0; seen.length < writers * perWriter; ) {
          await feeds.grown(party, after, leaving.signal);
          const page = await feeds.read(party, { after, limit: 7 });
          seen.push(...page.entries);
          after = page.examined;
        }
      };
      const reading = read();
      await Promise.all(times(writers, turnByTurn));
      await projected();
      await reading;

      expect(positionsOf(seen)).toEqual(times(writers * perWriter, (position) => position));
      expect(new Set(seen.map(nameOf)).size).toBe(writers * perWriter);
    });

    it('has nothing from a refused commit, and no gap in its place', async () => {
      const { log, feeds, projected } = ask();
      const party = freshParty();
      const history = newHistory();
      await Promise.allSettled(times(10, () => log.append(appendAfter(history, [event([party])]))));
      await write(log, [[event([party])]]);
      await projected();
      expect(positionsOf(await readAll(feeds, party))).toEqual([1, 2]);
    });

    it('keeps its epoch while it grows, and shares it with the other feeds', async () => {
      const { log, feeds, projected } = ask();
      const party = freshParty();
      const { epoch } = await feeds.read(party, { after: 0, limit: 1 });
      await write(log, [[event([party])]]);
      await projected();
      expect((await feeds.read(party, { after: 0, limit: 1 })).epoch).toBe(epoch);
      expect((await feeds.read(freshParty(), { after: 0, limit: 1 })).epoch).toBe(epoch);
    });
  });

  describe('the position before an instant', () => {
    const at = (minute: number) => `2012-11-05T11:${String(minute).padStart(2, '0')}:00.000Z`;

    it.each([
      ['before every event', at(1), 0],
      ['of the first event', at(2), 0],
      ['between two events', at(3), 1],
      ['of several events at once', at(4), 1],
      ['after those', at(5), 3],
      ['of the last event', at(6), 3],
      ['after every event', at(7), 4],
      ['written with an offset', '2012-11-05T12:05:00+01:00', 3],
    ])('is found: %s', async (_, since, position) => {
      const { log, feeds, projected } = ask();
      const party = freshParty();
      for (const minute of [2, 4, 4, 6])
        await log.append(appendAfter(newHistory(), [event([party])], { at: at(minute) }));
      await projected();
      expect(await feeds.positionBefore(party, since)).toBe(position);
    });

    it('skips nothing from the instant on when the clock went back', async () => {
      const { log, feeds, projected } = ask();
      const party = freshParty();
      const minutes = [10, 30, 12, 14, 31, 13, 32];
      for (const minute of minutes) {
        await log.append(appendAfter(newHistory(), [event([party])], { at: at(minute) }));
        await projected();
      }
      const before: number[] = [];
      for (const since of times(35, (minute) => minute)) before.push(await feeds.positionBefore(party, at(since)));
      for (const [index, position] of before.entries()) {
        const missed = minutes.slice(0, position).filter((minute) => minute >= index + 1);
        expect({ since: index + 1, missed }).toEqual({ since: index + 1, missed: [] });
      }
      expect([9, 10, 11, 12, 30, 31, 32, 33].map((since) => before[since - 1])).toEqual([0, 0, 1, 1, 1, 4, 6, 7]);
    });

    it('is 0 on an empty feed', async () => expect(await ask().feeds.positionBefore(freshParty(), at(1))).toBe(0));
  });
};
