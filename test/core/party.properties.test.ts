import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commit, PartyMessage } from '../../functions/core/commit.ts';
import { foldParty, initialParty } from '../../functions/core/party/state.ts';
import { partyStory } from './arbitrary.ts';
import { akasse } from './messages.ts';
import { changesByTheBook } from './sheets-by-the-book.ts';
import { submitOnParty } from './submit-on-party.ts';

const today = '2012-11-20';

const play = (messages: readonly PartyMessage[]) => {
  let state = initialParty;
  const commits: Commit[] = [];
  for (const message of messages) {
    const { commit, after } = submitOnParty(state, message, today);
    if (commit) commits.push(commit);
    state = after;
  }
  return { state, commits };
};
const forEveryStory = (check: (messages: PartyMessage[]) => void) => fc.assert(fc.property(partyStory, check));

describe('whatever a party sends about itself', () => {
  it('R-PARTY-1 the last sheet that changed anything stands, and each change names its subjects', () =>
    forEveryStory((messages) => {
      const { state, commits } = play(messages);
      const sheets = messages.map(({ data }) => data.units);
      const changes = changesByTheBook(sheets);
      const isChange = (subjects: string[]) => subjects.length > 0;
      expect(state.contactSheet?.units).toEqual(sheets[changes.findLastIndex(isChange)]);
      expect(commits.map(({ events }) => events.length)).toEqual(changes.map((subjects) => Number(isChange(subjects))));
      expect(commits.flatMap(({ events }) => events.map(({ data }) => data))).toEqual(
        changes.filter(isChange).map((subjects, index) => ({ party: akasse, version: index + 1, subjects })),
      );
    }));

  it('R-ROUTE-6 a message is accepted once, and a repeat is answered with the same sequence', () =>
    forEveryStory((messages) => {
      const { state } = play(messages);
      for (const [index, message] of messages.entries())
        expect(submitOnParty(state, message, today).decision).toEqual({ outcome: 'repeated', sequence: index + 1 });
    }));

  it('R-AUD-1 the log alone determines the state of the party', () =>
    forEveryStory((messages) => {
      const { state, commits } = play(messages);
      expect((JSON.parse(JSON.stringify(commits)) as typeof commits).reduce(foldParty, initialParty)).toEqual(state);
    }));
});
