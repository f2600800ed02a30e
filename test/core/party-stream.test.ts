import { describe, expect, it } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { deciderOf, partyDecider } from '../../functions/core/decider.ts';
import { foldParty, initialParty } from '../../functions/core/party/state.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { noonOf } from './case.ts';
import { effortOver, fromHub } from './events.ts';
import { akasse, contactSheet } from './messages.ts';

const commit: Commit = {
  form: 2,
  stream: `party/${akasse}`,
  sequence: 1,
  sender: akasse,
  actor: 'medarbejder-4711',
  at: noonOf('2012-11-06'),
  recordedAt: noonOf('2012-11-06'),
  message: contactSheet(),
  events: [],
  flags: [],
};
const changed = fromHub('contact-sheet-changed', 'R-PARTY-1', { party: akasse, version: 1, subjects: ['general'] });
const other = effortOver('started');

describe('the stream of a party', () => {
  it('R-PARTY-1 has a new contact sheet when a sheet was sent and changed something', () => {
    const sheetAfter = (cause: Partial<Commit>) => foldParty(initialParty, { ...commit, ...cause }).contactSheet;
    expect(sheetAfter({ events: [changed] })).toMatchObject({ version: 1, changedAt: commit.at });
    expect(sheetAfter({ events: [other, changed] })).toMatchObject({ version: 1 });
    expect(sheetAfter({ events: [other] })).toBeUndefined();
    const { message: _, ...withoutMessage } = commit;
    expect(foldParty(initialParty, { ...withoutMessage, events: [changed] })).toEqual({ sequence: 1, accepted: [] });
  });

  it('R-PARTY-1 is held by its party, and so is that of a notice to it', () => {
    const holdersIn = (stream: Commit['stream']) =>
      partyDecider.project({ ...commit, stream }, initialParty, initialParty, shippedPolicies);
    const nothingDue = { added: [], removed: [] };
    expect(holdersIn(`party/${akasse}`)).toEqual({ feed: [], due: nothingDue, holders: [akasse] });
    expect(holdersIn(`party/${akasse}:levering-1`).holders).toEqual([akasse]);
  });
});

describe('a stream that no decider handles yet', () => {
  it('is held by nobody, and nothing in it falls due', () => {
    for (const stream of ['agreement/aftale-1', 'offering/tilbud-1'] as const) {
      const { initial, project } = deciderOf(stream);
      expect(project({ ...commit, stream }, initial, initial, shippedPolicies)).toEqual({
        feed: [],
        due: { added: [], removed: [] },
        holders: [],
      });
    }
  });
});
