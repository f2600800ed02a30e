import { beforeEach, describe, expect, it } from 'vitest';
import type { CommittedEvent } from '../../functions/core/commit.ts';
import type { DueEntry } from '../../functions/hub/ports/due-items.ts';
import { endOfWinter } from './due-ids.ts';
import {
  closingWithdrawn,
  effortEnds,
  effortOver,
  effortRegistered,
  spellBegun,
  spellClosing,
  spellEnded,
  spellOpened,
} from './events.ts';
import { write } from './history.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';

/** The instants at which days of December begin in Denmark. */
const begins = {
  second: '2012-12-01T23:00:00.000Z',
  third: '2012-12-02T23:00:00.000Z',
  fourth: '2012-12-03T23:00:00.000Z',
};

export const dueItemsContract = (ask: Ask): void => {
  describe('the due items', { timeout: 120_000 }, () => {
    beforeEach(async () => {
      const { dueItems } = ask();
      for (const entry of await dueItems.due(endOfWinter, 1_000)) await dueItems.drop(entry);
    });

    const writeAll = async (lists: readonly (readonly CommittedEvent[])[]) => {
      const history = await write(ask().log, lists);
      await ask().projected();
      return history;
    };
    const due = (until: string, limit = 100) => ask().dueItems.due(until, limit);
    const end = (effortId: string) => `less-intensive-effort-end:${effortId}`;
    const idsOf = (entries: readonly DueEntry[]) => entries.map(({ id }) => id);

    it('are listed by instant, up to and including the given one', async () => {
      const later = await writeAll([[spellBegun, effortRegistered('later', '2012-12-04')]]);
      const { stream } = await writeAll([
        [spellBegun, effortRegistered('last', '2012-12-05'), effortRegistered('first', '2012-12-03')],
      ]);
      expect(await due(begins.second)).toEqual([]);
      expect(await due(begins.third)).toEqual([{ stream, id: end('first'), at: begins.third }]);
      expect(await due('2012-12-04T00:00:00+01:00')).toEqual([
        { stream, id: end('first'), at: begins.third },
        { stream: later.stream, id: end('later'), at: begins.fourth },
      ]);
      expect(idsOf(await due(endOfWinter))).toEqual([end('first'), end('later'), end('last')]);
    });

    it('are listed up to the given number, earliest first', async () => {
      await Promise.all(
        times(9, (day) => write(ask().log, [[spellBegun, effortRegistered(`mii-${day}`, `2012-12-0${10 - day}`)]])),
      );
      await ask().projected();
      expect(idsOf(await due(endOfWinter, 3))).toEqual([end('mii-9'), end('mii-8'), end('mii-7')]);
      expect(await due(endOfWinter, 0)).toEqual([]);
    });

    it('are all listed when many fall due at one instant', async () => {
      const efforts = times(150, (number) => `mii-${number}`);
      await writeAll([[spellBegun, ...efforts.map((effort) => effortRegistered(effort, '2012-12-03'))]]);
      expect(new Set(idsOf(await due(begins.third, 1_000)))).toEqual(new Set(efforts.map(end)));
    });

    it('lose what a later commit removes', async () => {
      await writeAll([
        [spellBegun, effortRegistered('mii-4', '2012-12-03'), effortRegistered('mii-5', '2012-12-03')],
        [effortOver('mii-4')],
      ]);
      expect(idsOf(await due(endOfWinter))).toEqual([end('mii-5')]);
    });

    it('R-SPELL-2 hold the end of a spell: moved, removed, added again and past', async () => {
      const steps = [[spellOpened], [spellClosing('2012-12-03')], [spellClosing('2012-12-01')]];
      const { stream } = await writeAll(steps);
      expect(await due(endOfWinter)).toEqual([{ stream, id: 'spell-end:1', at: begins.second }]);
      await writeAll([...steps, [closingWithdrawn]]);
      const again = await writeAll([...steps, [closingWithdrawn], [spellClosing('2012-12-02')]]);
      await writeAll([...steps, [spellEnded('2012-12-01')]]);
      expect(await due(endOfWinter)).toEqual([
        { stream, id: 'spell-end:1', at: begins.second },
        { stream: again.stream, id: 'spell-end:1', at: begins.third },
      ]);
    });

    it('move with a later commit, and are listed once', async () => {
      const { stream } = await writeAll([
        [spellBegun, effortRegistered('mii-4', '2012-12-04')],
        [effortEnds('mii-4', '2012-12-02')],
      ]);
      expect(await due(endOfWinter)).toEqual([{ stream, id: end('mii-4'), at: begins.third }]);
    });

    it('can be dropped', async () => {
      await writeAll([[spellBegun, effortRegistered('mii-4', '2012-12-03'), effortRegistered('mii-5', '2012-12-03')]]);
      const [item] = await due(endOfWinter);
      await ask().dueItems.drop(item as DueEntry);
      await ask().dueItems.drop(item as DueEntry);
      expect(idsOf(await due(endOfWinter))).toEqual([end('mii-5')]);
    });

    it('are not dropped when they have moved to another instant', async () => {
      const { stream } = await writeAll([[spellBegun, effortRegistered('mii-4', '2012-12-03')]]);
      await ask().dueItems.drop({ stream, id: end('mii-4'), at: begins.fourth });
      expect(idsOf(await due(endOfWinter))).toEqual([end('mii-4')]);
    });
  });
};
