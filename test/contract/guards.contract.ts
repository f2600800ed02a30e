import { describe, expect, it } from 'vitest';
import { GuardFailed, VersionConflict } from '../../functions/hub/ports/commit-log.ts';
import { counter, counterIs } from './counter.ts';
import { dueIdsOf } from './due-ids.ts';
import { effortRegistered, event, spellBegun } from './events.ts';
import { freshCase, freshId, freshParty } from './fresh.ts';
import { appendAfter, newHistory, write } from './history.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';

export const guardsContract = (ask: Ask): void => {
  describe('a guard on the version of another stream', () => {
    it('admits the commit while it holds', async () => {
      const { log } = ask();
      const agreement = await write(log, [[event([])], [event([])]], newHistory(`agreement/${freshId()}`));
      const history = newHistory();
      await log.append(
        appendAfter(history, [event([])], { guards: [{ kind: 'version', stream: agreement.stream, version: 2 }] }),
      );
      expect(await log.read(history.stream, 0)).toHaveLength(1);
    });

    it('admits the commit when it names a stream that is still empty', async () => {
      const { log } = ask();
      const history = newHistory();
      await log.append(
        appendAfter(history, [event([])], { guards: [{ kind: 'version', stream: freshCase(), version: 0 }] }),
      );
      expect(await log.read(history.stream, 0)).toHaveLength(1);
    });

    it.each([0, 1, 3])('fails the commit when the stream is at 2 and not at %i', async (version) => {
      const { log } = ask();
      const agreement = await write(log, [[event([])], [event([])]], newHistory(`agreement/${freshId()}`));
      const history = newHistory();
      const guard = { kind: 'version', stream: agreement.stream, version } as const;
      await expect(log.append(appendAfter(history, [event([])], { guards: [guard] }))).rejects.toMatchObject({ guard });
      expect(await log.read(history.stream, 0)).toEqual([]);
    });
  });

  describe('a counter', { timeout: 120_000 }, () => {
    it('starts at 0 and moves with the commit', async () => {
      const { log } = ask();
      const name = freshId();
      await counterIs(log, name, 0);
      await log.append(appendAfter(newHistory(), [], { guards: [counter(name, 5)] }));
      await log.append(appendAfter(newHistory(), [], { guards: [counter(name, -2)] }));
      await counterIs(log, name, 3);
    });

    it('ends neither above its upper nor below its lower bound', async () => {
      const { log } = ask();
      const name = freshId();
      const move = (add: number, bounds: { atLeast?: number; atMost?: number }) =>
        log.append(appendAfter(newHistory(), [], { guards: [counter(name, add, bounds)] }));
      await move(10, { atMost: 10 });
      await expect(move(1, { atMost: 10 })).rejects.toThrow(GuardFailed);
      await expect(move(-11, { atLeast: 0 })).rejects.toThrow(GuardFailed);
      await move(-10, { atLeast: 0 });
      await expect(move(-1, { atLeast: 0 })).rejects.toThrow(GuardFailed);
      await counterIs(log, name, 0);
    });

    it('does not move when the commit conflicts', async () => {
      const { log } = ask();
      const name = freshId();
      const history = newHistory();
      await write(log, [[event([])]], history);
      await expect(log.append(appendAfter(history, [], { guards: [counter(name, 1)] }))).rejects.toThrow(
        VersionConflict,
      );
      await counterIs(log, name, 0);
    });

    it('is never overdrawn by many commits at once', async () => {
      const { log } = ask();
      const name = freshId();
      await log.append(appendAfter(newHistory(), [], { guards: [counter(name, 25)] }));
      const outcomes = await Promise.allSettled(
        times(60, () => log.append(appendAfter(newHistory(), [], { guards: [counter(name, -1, { atLeast: 0 })] }))),
      );
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(refused).toHaveLength(35);
      for (const reason of refused) expect(reason).toBeInstanceOf(GuardFailed);
      await counterIs(log, name, 0);
    });
  });

  describe('several guards', () => {
    it('admit the commit when all of them hold', async () => {
      const { log } = ask();
      const [frame, budget] = [freshId(), freshId()];
      const agreement = await write(log, [[event([])]], newHistory(`agreement/${freshId()}`));
      await log.append(
        appendAfter(newHistory(), [], {
          guards: [
            { kind: 'version', stream: agreement.stream, version: 1 },
            counter(frame, 2, { atMost: 2 }),
            counter(budget, -3),
          ],
        }),
      );
      await counterIs(log, frame, 2);
      await counterIs(log, budget, -3);
    });

    it('leave nothing of the commit when one of them fails, and name that one', async () => {
      const { log, feeds, dueItems, projected } = ask();
      const [frame, budget, party] = [freshId(), freshId(), freshParty()];
      const history = newHistory();
      const failing = counter(budget, -1, { atLeast: 0 });
      const append = appendAfter(history, [event([party]), spellBegun, effortRegistered('mii-4', '2012-12-17')], {
        guards: [{ kind: 'version', stream: freshCase(), version: 0 }, counter(frame, 1, { atMost: 9 }), failing],
      });
      const thrown = await log.append(append).catch((error: unknown) => error);
      await projected();

      expect(thrown).toBeInstanceOf(GuardFailed);
      expect(thrown).toMatchObject({ guard: failing });
      expect(await log.read(history.stream, 0)).toEqual([]);
      expect((await feeds.read(party, { after: 0, limit: 10 })).head).toBe(0);
      expect(await dueIdsOf(dueItems, history.stream)).toEqual([]);
      await counterIs(log, frame, 0);
      await counterIs(log, budget, 0);
    });
  });
};
