import { describe, expect, it } from 'vitest';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { project } from '../../functions/core/case/project.ts';
import type { StreamId } from '../../functions/core/commit.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { type CommitLog, VersionConflict } from '../../functions/hub/ports/commit-log.ts';
import { given } from '../core/given-when-then.ts';
import { akasse, jobcentre, spellClosed, spellOpened, triageResult } from '../core/messages.ts';
import type { Step } from '../core/step.ts';
import { counterIs } from './counter.ts';
import { dueIdsOf } from './due-ids.ts';
import { effortRegistered, event, longEvent, spellBegun } from './events.ts';
import { freshCase, freshId, freshParty } from './fresh.ts';
import { after, appendAfter, newHistory, write } from './history.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';

export const commitLogContract = (ask: Ask): void => {
  describe('the log', { timeout: 120_000 }, () => {
    it('returns what was appended, in order', async () => {
      const { log } = ask();
      const { stream, commits } = await write(
        log,
        times(12, () => [event([])]),
      );
      expect(await log.read(stream, 0)).toEqual(commits);
    });

    it('returns nothing for a stream that nobody has written to', async () =>
      expect(await ask().log.read(freshCase(), 0)).toEqual([]));

    it('returns what follows a sequence', async () => {
      const { log } = ask();
      const { stream, commits } = await write(
        log,
        times(12, () => [event([])]),
      );
      expect(await log.read(stream, 9)).toEqual(commits.slice(9));
      expect(await log.read(stream, 12)).toEqual([]);
      expect(await log.read(stream, 13)).toEqual([]);
    });

    it.each(['case', 'agreement', 'offering', 'party'])('keeps streams of kind %s', async (kind) => {
      const { log } = ask();
      const stream: StreamId = `${kind as 'case'}/${freshId()}`;
      const { commits } = await write(log, [[event([])], [event([])]], newHistory(stream));
      expect(await log.read(stream, 0)).toEqual(commits);
    });

    it('keeps streams with the same id but of different kinds apart', async () => {
      const { log } = ask();
      const id = freshId();
      await write(log, [[event([])]], newHistory(`case/${id}`));
      expect(await log.read(`agreement/${id}`, 0)).toEqual([]);
    });

    it('keeps the commit of a message exactly as appended', async () => {
      const { log } = ask();
      const history = newHistory();
      const { data, ...message } = spellOpened();
      const append = appendAfter(
        history,
        [
          {
            kind: 'spell-opened',
            sender: 'akasse-hk',
            recipients: ['jobcentre-751'],
            chosenBy: { 'jobcentre-751': 'R-ROUTE-3' },
          },
        ],
        {
          sender: 'akasse-hk',
          actor: 'medarbejder-4711',
          at: '2012-11-05T12:00:00.123+01:00',
          message: { ...message, data: { ...data, name: 'Zoë Åse 🙂 e\u0301 \u0000 "\\" \u2028 你好' } },
          flags: ['beyond-limit'],
        },
      );
      await log.append(append);
      expect(await log.read(history.stream, 0)).toStrictEqual([append.commit]);
    });

    it('keeps a commit triggered by time, without a message and without flags', async () => {
      const { log } = ask();
      const history = newHistory();
      const append = appendAfter(history, [], { due: 'less-intensive-effort-end:mii-4' });
      await log.append(append);
      const [commit] = await log.read(history.stream, 0);
      expect(commit).toStrictEqual(append.commit);
      expect(commit).not.toHaveProperty('message');
    });

    it('keeps a commit of 380 KB', async () => {
      const { log } = ask();
      const { stream, commits } = await write(log, [[longEvent([], 380 * 1024)]]);
      expect(await log.read(stream, 0)).toEqual(commits);
    });

    it('reads a stream of several hundred commits and several MB in full', async () => {
      const { log } = ask();
      const { stream, commits } = await write(
        log,
        times(400, () => [longEvent([], 12_000)]),
      );
      const read = await log.read(stream, 0);
      expect(read.map(({ sequence }) => sequence)).toEqual(times(400, (sequence) => sequence));
      expect(read).toEqual(commits);
    });
  });

  describe('two writers at one version of a stream', { timeout: 120_000 }, () => {
    it('leave one commit, and nothing of the other anywhere', async () => {
      const { log, feeds, dueItems, projected } = ask();
      const history = await write(log, [[spellBegun]]);
      const writers = times(2, (number) => {
        const [party, counter, effort] = [freshParty(), freshId(), `mii-${number}`];
        const append = appendAfter(history, [event([party]), effortRegistered(effort, '2012-12-17')], {
          actor: `writer-${number}`,
          guards: [{ kind: 'counter', name: counter, add: 1 }],
        });
        return { party, counter, effort, append };
      });
      const outcomes = await Promise.allSettled(writers.map(({ append }) => log.append(append)));
      await projected();

      const won = writers.filter((_, index) => outcomes[index]?.status === 'fulfilled');
      expect(won).toHaveLength(1);
      for (const [index, { party, counter, append }] of writers.entries()) {
        const isWinner = won[0]?.append === append;
        const outcome = outcomes[index];
        if (outcome?.status === 'rejected') expect(outcome.reason).toBeInstanceOf(VersionConflict);
        expect((await feeds.read(party, { after: 0, limit: 10 })).head).toBe(isWinner ? 1 : 0);
        await counterIs(log, counter, isWinner ? 1 : 0);
      }
      expect(await dueIdsOf(dueItems, history.stream)).toEqual([`less-intensive-effort-end:${won[0]?.effort}`]);
      expect(await log.read(history.stream, 1)).toEqual([won[0]?.append.commit]);
    });

    it('leave one commit among many on a new stream', async () => {
      const { log } = ask();
      const history = newHistory();
      const outcomes = await Promise.allSettled(
        times(30, (number) => log.append(appendAfter(history, [event([])], { actor: `writer-${number}` }))),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await log.read(history.stream, 0)).toHaveLength(1);
    });

    it('both get their turn when the loser retries', async () => {
      const { log } = ask();
      const history = newHistory();
      const [first, second] = [appendAfter(history), appendAfter(history)];
      await log.append(first);
      await expect(log.append(second)).rejects.toThrow(VersionConflict);
      await log.append(appendAfter(after(history, first)));
      expect(await log.read(history.stream, 0)).toHaveLength(2);
    });
  });

  describe('the current and former holders of a case', () => {
    const holdersAfter = async (log: CommitLog, stream: StreamId, ...steps: Step[]) => {
      let before = initialState;
      for (const commit of given(...steps).commits.map((each) => ({ ...each, stream }))) {
        const next = fold(before, commit);
        await log.append({
          commit,
          expectedVersion: before.sequence,
          projection: project(commit, before, next, shippedPolicies),
        });
        before = next;
      }
      return (await log.holders(stream)).toSorted();
    };

    it('are nobody for a case that does not exist', async () =>
      expect(await ask().log.holders(freshCase())).toEqual([]));

    it('are both parties of each of its spells', async () => {
      const { log } = ask();
      const next = 'akasse-krifa';
      const opened = [spellOpened(), triageResult()];
      const moved = [...opened, spellClosed(), spellOpened({ akasse: next, municipality: '101' }, { sender: next })];
      expect(await holdersAfter(log, freshCase(), ...opened)).toEqual([akasse, jobcentre]);
      expect(await holdersAfter(log, freshCase(), ...moved)).toEqual([akasse, next, 'jobcentre-101', jobcentre]);
    });

    it('are those of the case itself, whatever its neighbours are called', async () => {
      const { log } = ask();
      const id = freshId();
      await holdersAfter(log, `case/${id}`, spellOpened());
      expect(await log.holders(`case/${id}-2`)).toEqual([]);
      expect(await log.holders(`case/${id.slice(0, -1)}`)).toEqual([]);
    });
  });

  describe('an expected version other than the stream’s', () => {
    it('is a conflict when it is ahead of the stream', async () => {
      const { log } = ask();
      const history = newHistory();
      const ahead = appendAfter(after(history, appendAfter(history)));
      await expect(log.append(ahead)).rejects.toThrow(VersionConflict);
      await log.append(appendAfter(history));
      const farAhead = { ...ahead, expectedVersion: 7, commit: { ...ahead.commit, sequence: 8 } };
      await expect(log.append(farAhead)).rejects.toThrow(VersionConflict);
      expect(await log.read(history.stream, 0)).toHaveLength(1);
    });

    it('is a conflict when the stream has moved on', async () => {
      const { log } = ask();
      const history = newHistory();
      await write(
        log,
        times(3, () => [event([])]),
        history,
      );
      await expect(log.append(appendAfter(history))).rejects.toThrow(VersionConflict);
      expect(await log.read(history.stream, 0)).toHaveLength(3);
    });
  });
};
