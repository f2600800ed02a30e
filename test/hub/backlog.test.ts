import { describe, expect, it } from 'vitest';
import type { StreamId } from '../../functions/core/commit.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { makeBacklog } from '../../functions/hub/backlog.ts';
import type { Append } from '../../functions/hub/ports/commit-log.ts';
import { contactSheet, effort, spellClosed, spellOpened, triageResult, veto } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { openHub } from './open-hub.ts';

/** A hub, what it appended to its log, and the positions from which its backlog reads the log. */
const openBacklog = () => {
  const appended: Append[] = [];
  const { submit, ports } = openHub(({ log }) => ({
    log: {
      ...log,
      append: async (append) => {
        await log.append(append);
        appended.push(append);
      },
    },
  }));
  const readAfter: number[] = [];
  const newBacklog = () =>
    makeBacklog(
      {
        read: (stream, after) => {
          readAfter.push(after);
          return ports.log.read(stream, after);
        },
      },
      shippedPolicies,
    );
  return {
    submit,
    newBacklog,
    readAfter,
    projected: () => appended.map(({ commit, projection }) => ({ commit, projection })),
  };
};

describe('the backlog of a stream', () => {
  it('is what was projected when its commits were appended', async () => {
    const { submit, newBacklog, projected } = openBacklog();
    const { stream } = accepted(await submit(spellOpened()));
    for (const message of [triageResult(), effort(), veto(), spellClosed()]) accepted(await submit(message));
    expect(projected()).toHaveLength(5);
    for (const sequence of [0, 2, 5]) expect(await newBacklog()(stream, sequence)).toEqual(projected().slice(sequence));
  });

  it('is projected according to its kind of stream', async () => {
    const { submit, newBacklog, projected } = openBacklog();
    const { stream } = accepted(await submit(contactSheet()));
    expect(await newBacklog()(stream, 0)).toEqual(projected());
    expect(projected()[0]?.projection.feed.length).toBeGreaterThan(90);
  });

  it('is empty when nobody has written', async () => {
    const { newBacklog } = openBacklog();
    for (const stream of ['case/none', 'agreement/none'] satisfies StreamId[])
      expect(await newBacklog()(stream, 0)).toEqual([]);
  });

  it('is continued from what is cached, and read from further back when it was not fed', async () => {
    const { submit, newBacklog, readAfter, projected } = openBacklog();
    const backlog = newBacklog();
    const { stream } = accepted(await submit(spellOpened()));
    accepted(await submit(triageResult()));
    await backlog(stream, 1);
    accepted(await submit(effort()));
    expect(await backlog(stream, 1)).toEqual(projected().slice(1));
    expect(await backlog(stream, 2)).toEqual(projected().slice(2));
    expect(await backlog(stream, 3)).toEqual([]);
    accepted(await submit(veto()));
    expect(await backlog(stream, 3)).toEqual(projected().slice(3));
    expect(await backlog(stream, 0)).toEqual(projected());
    expect(readAfter).toEqual([0, 1, 1, 3, 3, 0]);
  });
});
