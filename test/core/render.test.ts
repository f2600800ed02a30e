import { describe, expect, it } from 'vitest';
import { type Commit, subjectOf } from '../../functions/core/commit.ts';
import { eventId, renderEvent } from '../../functions/core/render.ts';
import { given } from './given-when-then.ts';
import { akasse, jobcentre, spellOpened, triageResult } from './messages.ts';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('the id of an event', () => {
  const commit = given(spellOpened(), triageResult()).commits[1] as Commit;

  it('is its commit’s own and its number there', () =>
    expect([1, 2].map((number) => eventId({ ...commit, id: 'commit' }, number))).toEqual(['commit-1', 'commit-2']));

  it('is what it was told under where the commit has none of its own', () =>
    expect(eventId(commit, 2)).toBe(`${subjectOf(commit.stream)}-2-2`));
});

describe('the events that follow from a message', () => {
  const eventsOf = (commit: Commit) =>
    commit.events.map((_, index) => renderEvent({ commit, event: index + 1, position: 7 }, jobcentre, 'k3v9x2'));

  it('belong to its trace, what the hub concluded from it among them', () => {
    const { commits } = given(spellOpened(), triageResult({}, { id: 'besked-a', traceparent }));
    expect(eventsOf(commits[1] as Commit)).toMatchObject([
      { sender: akasse, causationid: 'besked-a', traceparent },
      { sender: 'hub', causationid: 'besked-a', traceparent },
    ]);
  });

  it('belong to no trace when it belongs to none', () => {
    const { commits } = given(spellOpened());
    for (const event of eventsOf(commits[0] as Commit)) expect(event).not.toHaveProperty('traceparent');
  });
});
