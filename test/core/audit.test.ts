import { describe, expect, it } from 'vitest';
import { dataOfEvent } from '../../functions/core/commit.ts';
import { eventOf, renderEvent } from '../../functions/core/render.ts';
import { given } from './given-when-then.ts';
import { akasse, cpr, earlyNeed, jobcentre, spellOpened, triageResult, veto } from './messages.ts';
import { on } from './step.ts';

const surroundings = { origin: 'https://samspil.example', epoch: 'k3v9x2' };

describe('the actor of a party', () => {
  const lastCommit = () => given(spellOpened(), triageResult({}, { actor: 'medarbejder-12' })).commits.at(-1);

  it('R-ROUTE-9 is kept in the commit', () => {
    const commit = lastCommit();
    expect([commit?.actor, commit?.message?.actor]).toEqual(['medarbejder-12', 'medarbejder-12']);
  });

  it('R-ROUTE-9 is disclosed to nobody', () => {
    const commit = lastCommit();
    expect(
      commit?.events.map((_, index) =>
        JSON.stringify(renderEvent({ commit, event: index + 1, position: 7 }, jobcentre, surroundings)).includes(
          'medarbejder-12',
        ),
      ),
    ).toEqual([false, false]);
  });
});

describe('the log of a case', () => {
  const opened = spellOpened();
  const told = () =>
    given(
      opened,
      on('2012-11-16'),
      triageResult({}, { id: 'besked-a' }),
      on('2012-12-03'),
      earlyNeed({}, { id: 'besked-b' }),
    ).commits;

  it('R-AUD-1 keeps every accepted message in order, with sender and time', () =>
    expect(told().map(({ sequence, sender, at, message }) => [sequence, sender, at, message?.id])).toEqual([
      [1, akasse, '2012-11-06T11:00:00.000Z', opened.id],
      [2, akasse, '2012-11-16T11:00:00.000Z', 'besked-a'],
      [3, jobcentre, '2012-12-03T11:00:00.000Z', 'besked-b'],
    ]));

  it('R-AUD-1 keeps what the hub concluded, and under which policy', () => {
    const commits = told();
    expect(commits.map(({ events }) => events.map(({ kind }) => kind))).toEqual([
      ['spell-opened'],
      ['triage-result', 'contact-track-changed'],
      ['triage-result', 'contact-track-changed'],
    ]);
    expect(commits.map(({ policy }) => policy)).toEqual(
      commits.map(() => ({ id: 'proposal-danske-akasser-2017', version: 3 })),
    );
  });

  it('R-AUD-1 keeps the text of a veto that is withheld from everybody else', () => {
    const [, commit] = given(spellOpened(), veto({ text: 'Startdato ikke bekræftet.' })).commits;
    if (!commit) throw new Error('the veto left no commit');
    expect(commit.message?.data).toEqual({
      cpr,
      vetoId: 'veto-2',
      act: 'decision',
      reason: 'not-suitable',
      text: 'Startdato ikke bekræftet.',
    });
    expect(dataOfEvent(commit, eventOf(commit, 1))).toEqual({
      cpr,
      vetoId: 'veto-2',
      act: 'decision',
      reason: 'not-suitable',
    });
  });
});
